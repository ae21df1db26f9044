import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { CertificateState } from './certificate.ts';
import { CardRegistration, Relation, Sex } from './codec.ts';

/**
 * A row of the 資格情報 that some people have and others not: a missing key means that the row does not exist
 * for this person, `null` that it exists and nothing is registered (登録なし). Never an empty text.
 */
const row = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

/** One coverage as screen, print, PDF and JSON show it. @source product.md F2 */
export const CoverageView = v.object({
  /** Names the coverage among those of its person. */
  id: v.string(),
  state: v.picklist(['current', 'future', 'ended']),
  insurerNumber: v.string(),
  insurerName: v.string(),
  /** 記号; absent for 後期高齢者 */
  symbol: row(v.string()),
  number: v.string(),
  /** 枝番; absent for 後期高齢者 */
  branch: row(v.string()),
  relation: Relation,
  /** 適用開始日 */
  validFrom: IsoDate,
  /** 資格喪失日, the first day without this coverage; absent as long as none is known */
  validTo: v.optional(IsoDate),
  /** 交付年月日 */
  issuedOn: v.nullable(IsoDate),
  /** 一部負担金割合, percent; the three are absent except for 70+ and 後期高齢者 */
  copaymentPercent: row(v.number()),
  /** 発効期日 */
  copaymentFrom: row(IsoDate),
  /** 有効期限 */
  copaymentTo: row(IsoDate),
  /** 限度額適用区分, as on the certificate; absent without one */
  limitCategory: v.optional(v.string()),
  limitFrom: v.optional(IsoDate),
  limitTo: v.optional(IsoDate),
  /** 特定疾病療養受療証, as on the certificate; absent without one */
  specificDisease: v.optional(v.string()),
  /** 資格確認書; absent without one */
  confirmationIssuedOn: v.optional(IsoDate),
  confirmationExpiresOn: v.optional(IsoDate),
});
export type CoverageView = v.InferOutput<typeof CoverageView>;

/** マイナンバーカード as insurance card on the day of the view. */
export const CardView = v.object({
  registration: CardRegistration,
  registeredOn: v.optional(IsoDate),
  certificateExpiresOn: v.optional(IsoDate),
  /** Last day on which eligibility can still be checked after the expiry. */
  graceEndsOn: v.optional(IsoDate),
  certificate: CertificateState,
});
export type CardView = v.InferOutput<typeof CardView>;

/** What holds for the person as a whole on the day of the view. */
export const Situation = v.picklist(['covered', 'several', 'between', 'starts-later', 'none']);
export type Situation = v.InferOutput<typeof Situation>;

export const NOTICE_IDS = [
  'between',
  'between-late',
  'starts-later',
  'none',
  'several',
  'ends',
  'registration-none',
  'registration-cancelled',
  'certificate-expiring',
  'certificate-grace',
  'certificate-past',
  'share-missing',
  'share-ended',
  'share-from',
  'share-changes',
  'confirmation-ended',
] as const;
export type NoticeId = (typeof NOTICE_IDS)[number];

/** A sentence the person has to know; `on` and `until` are the dates it names (`notice-texts.ts`). */
export const Notice = v.object({
  id: v.picklist(NOTICE_IDS),
  on: v.optional(IsoDate),
  until: v.optional(IsoDate),
});
export type Notice = v.InferOutput<typeof Notice>;

/** Everything the screen, the print, the sheet and the JSON say of one person's 資格情報 on one day. */
export const EligibilityView = v.object({
  /** The day for which it is said. */
  asOf: IsoDate,
  /** The newest day on which an insurer described this person; absent when none has. */
  deliveredAsOf: v.optional(IsoDate),
  person: v.object({ name: v.string(), kana: v.string(), birthDate: IsoDate, sex: Sex }),
  situation: Situation,
  /** Current ones first, then future, then ended; in each the newest start first. */
  coverages: v.array(CoverageView),
  /** Days between coverages for which nothing is registered, newest first; `to` is covered again. */
  gaps: v.array(v.object({ from: IsoDate, to: IsoDate })),
  card: CardView,
  /** Most important first. */
  notices: v.array(Notice),
});
export type EligibilityView = v.InferOutput<typeof EligibilityView>;
