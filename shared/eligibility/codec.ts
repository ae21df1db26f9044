import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';

const Text = v.string();

export const Relation = v.picklist(['insured', 'dependent']);
export const Sex = v.picklist(['1', '2']);
export const CardRegistration = v.picklist(['none', 'registered', 'cancelled']);

/** マイナンバーカード as health insurance card: registration (利用登録) and its 電子証明書. */
export const Card = v.object({
  registration: CardRegistration,
  registeredOn: v.optional(IsoDate),
  certificateExpiresOn: v.optional(IsoDate),
});
export type Card = v.InferOutput<typeof Card>;

/**
 * One person as the newest delivery of any insurer describes them; one item per person.
 * `stoppedBy` lists the insurers that have stopped disclosure (DV 等の非開示) and not lifted it.
 * @source product.md §4.1
 */
export const Person = v.object({
  personId: v.pipe(v.string(), v.nonEmpty()),
  asOf: IsoDate,
  name: Text,
  kana: Text,
  birthDate: IsoDate,
  sex: Sex,
  address: Text,
  guardians: v.array(v.string()),
  card: Card,
  stoppedBy: v.array(v.string()),
});
export type Person = v.InferOutput<typeof Person>;

/**
 * One period of coverage (被保険者資格) with one insurer. Key: person, insurer, `validFrom`.
 * 後期高齢者 have no 記号 and no 枝番: the fields are absent, not empty.
 * @source product.md §4.1, F2
 */
export const Coverage = v.object({
  personId: v.pipe(v.string(), v.nonEmpty()),
  asOf: IsoDate,
  insurerNumber: v.pipe(v.string(), v.regex(/^\d{6}(\d\d)?$/)),
  insurerName: Text,
  symbol: v.optional(Text),
  number: Text,
  branch: v.optional(v.pipe(v.string(), v.regex(/^\d{2}$/))),
  relation: Relation,
  validFrom: IsoDate,
  validTo: v.optional(IsoDate),
  issuedOn: v.optional(IsoDate),
  /** 一部負担金割合, percent */
  copaymentPercent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  copaymentFrom: v.optional(IsoDate),
  copaymentTo: v.optional(IsoDate),
  /** 限度額適用区分, the text on the certificate */
  limitCategory: v.optional(Text),
  limitFrom: v.optional(IsoDate),
  limitTo: v.optional(IsoDate),
  /** 特定疾病療養受療証, the text on the certificate */
  specificDisease: v.optional(Text),
  confirmationIssuedOn: v.optional(IsoDate),
  confirmationExpiresOn: v.optional(IsoDate),
  /** A delivered deletion; kept so that an older delivery cannot bring the coverage back. */
  deleted: v.optional(v.boolean(), false),
});
export type Coverage = v.InferOutput<typeof Coverage>;
