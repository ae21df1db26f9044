import * as v from 'valibot';
import { fromCompact, type IsoDate, isRealDate } from '../kernel/dates.ts';
import { cleanText } from '../kernel/text.ts';

const MAX_TEXT = 500;
const short = v.pipe(v.string(), v.maxLength(MAX_TEXT), v.transform(cleanText), v.nonEmpty());

/** YYYYMMDD, as デジタル認証アプリサービス sends it, or an ISO date; a year alone or 0000 says nothing. */
const BirthDate = v.pipe(
  v.string(),
  v.transform((text): IsoDate | undefined =>
    isRealDate(text) ? (text as IsoDate) : fromCompact(text),
  ),
  v.check((date) => date !== undefined, 'birthdate'),
  v.transform((date) => date as IsoDate),
);

const SEX = { '1': '1', '2': '2', male: '1', female: '2' } as const;
const Gender = v.pipe(
  v.union([v.picklist(['1', '2', 'male', 'female']), v.picklist([1, 2])]),
  v.transform((value) => SEX[`${value}`]),
);

const Address = v.union([
  short,
  v.pipe(
    v.object({ formatted: short }),
    v.transform(({ formatted }) => formatted),
  ),
]);

/** A claim that cannot be read counts as not given: it then helps nobody to be linked. */
const given = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/**
 * What the identity provider says of the signed-in person: 基本4情報 of the card's certificate. Old kanji are
 * possible; there is no kana and never a 個人番号. Everything but `sub` may be missing.
 *
 * @source formats/identity-and-insurance-numbers.md §1; OpenID Connect Core 1.0 §5.1
 */
export const Claims = v.pipe(
  v.object({
    /** pairwise: the same person has another one at every service */
    sub: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
    name: given(short),
    birthdate: given(BirthDate),
    gender: given(Gender),
    address: given(Address),
  }),
  v.transform(({ sub, name, birthdate, gender, address }) => ({
    sub,
    name,
    birthDate: birthdate,
    sex: gender,
    address,
  })),
);
export type Claims = v.InferOutput<typeof Claims>;

/** Name, birth date and sex: without all three nobody can be found. */
export type Identity = { name: string; birthDate: IsoDate; sex: '1' | '2' };

export const identityOf = ({ name, birthDate, sex }: Claims): Identity | undefined =>
  name && birthDate && sex ? { name, birthDate, sex } : undefined;
