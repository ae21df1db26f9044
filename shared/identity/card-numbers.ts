import * as v from 'valibot';
import { foldCardText } from '../kernel/text.ts';
import { isInsurerNumber, padInsurerNumber } from './insurer-number.ts';

const MAX_TYPED = 40; // 記号 and 番号 have at most 20 characters; room for blanks
const typed = v.pipe(v.string(), v.maxLength(MAX_TYPED), v.transform(foldCardText));

/**
 * 保険者番号・記号・番号・枝番 as a person types them from 資格情報のお知らせ, 資格確認書 or マイナポータル.
 * Width, blanks and kinds of hyphen do not matter. 後期高齢者 have no 記号 and no 枝番.
 */
export const CardNumbers = v.object({
  insurerNumber: v.pipe(typed, v.check(isInsurerNumber, 'check digit')),
  symbol: v.optional(typed, ''),
  number: v.pipe(typed, v.nonEmpty()),
  branch: v.pipe(v.optional(typed, ''), v.regex(/^\d{0,2}$/)),
});
export type CardNumbers = v.InferOutput<typeof CardNumbers>;

/** The same four of a delivered coverage. */
export type CoverageNumbers = {
  insurerNumber: string;
  symbol?: string | undefined;
  number: string;
  branch?: string | undefined;
};

/**
 * All four must be equal. Leading zeros count in 記号 and 番号; a 枝番 the insurer never delivered (data from
 * before 2021) is not asked for.
 */
export const sameCard = (typedIn: CardNumbers, delivered: CoverageNumbers): boolean =>
  padInsurerNumber(typedIn.insurerNumber) === padInsurerNumber(delivered.insurerNumber) &&
  typedIn.symbol === foldCardText(delivered.symbol ?? '') &&
  typedIn.number === foldCardText(delivered.number) &&
  (!delivered.branch ||
    (typedIn.branch !== '' && typedIn.branch.padStart(2, '0') === delivered.branch));
