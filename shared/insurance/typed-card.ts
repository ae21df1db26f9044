import * as v from 'valibot';
import { foldCardText } from '../kernel/text.ts';
import { foldCard } from './card.ts';
import { insurerNumberProblem } from './insurer-number.ts';

const MAX_TYPED = 40; // 記号 and 番号 have at most 20 characters; room for blanks
const typed = v.pipe(v.string(), v.maxLength(MAX_TYPED), v.transform(foldCardText));
const isInsurerNumber = (number: string): boolean => insurerNumberProblem(number) === undefined;

/**
 * 保険者番号・記号・番号・枝番 as a person types them from 資格情報のお知らせ, 資格確認書 or マイナポータル.
 * Width, blanks and kinds of hyphen do not matter. 後期高齢者 have no 記号 and no 枝番.
 */
export const TypedCard = v.object({
  insurerNumber: v.pipe(typed, v.check(isInsurerNumber, 'check digit')),
  symbol: v.optional(typed, ''),
  number: v.pipe(typed, v.nonEmpty()),
  branch: v.pipe(v.optional(typed, ''), v.regex(/^\d{0,2}$/)),
});
export type TypedCard = v.InferOutput<typeof TypedCard>;

/** The same four of a delivered coverage. */
export type DeliveredCard = {
  insurerNumber: string;
  symbol?: string | undefined;
  number: string;
  branch?: string | undefined;
};

/**
 * All four must be equal. Leading zeros count in 記号 and 番号; a 枝番 the insurer never delivered (data from
 * before 2021) is not asked for.
 */
export function sameCard(typedIn: TypedCard, delivered: DeliveredCard): boolean {
  const one = foldCard(typedIn);
  const other = foldCard({ ...delivered, symbol: delivered.symbol ?? '' });
  return (
    one.insurerNumber === other.insurerNumber &&
    one.symbol === other.symbol &&
    one.number === other.number &&
    (!delivered.branch ||
      (typedIn.branch !== '' && typedIn.branch.padStart(2, '0') === delivered.branch))
  );
}
