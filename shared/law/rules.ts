import { type IsoDate, isRealDate } from '../kernel/dates.ts';
import type { Source } from './sources.ts';

/**
 * A rule that law changes. Both days inclusive; no `validFrom`: it held before anything here was written,
 * no `validTo`: no end is known.
 */
export type DatedRule = {
  validFrom?: IsoDate;
  validTo?: IsoDate;
  source: Source;
  /** `recalled`: not read in a source at hand; a page that shows it says so. */
  certainty: 'read' | 'recalled';
  /** Announced but not yet in force when it was written down. */
  planned?: boolean;
};

const day = (text: string): IsoDate => {
  if (!isRealDate(text)) throw new Error(`no such day: ${text}`);
  return text as IsoDate;
};
const pages = (section: string): Source => ({ id: 'public-pages', section });
const paper = (section: string): Source => ({ id: '004', section });

/** Everything with a date in it that a page, sheet or notice may say. @source product.md §7 */
export const LAW = {
  /** 健康保険証: none issued since 2024-12-02, the last ones ended a year later. */
  insuranceCard: {
    validTo: day('2025-12-01'),
    source: pages('健康保険証の有効期限'),
    certainty: 'read',
  },
  /** Receptions may still take an ended 健康保険証 for looking up who insures. */
  insuranceCardTolerance: {
    validFrom: day('2025-12-02'),
    validTo: day('2026-03-31'),
    source: pages('期限切れの健康保険証の暫定的な取扱い'),
    certainty: 'read',
  },
  /** 後期高齢者: 資格確認書 for everybody, whatever card they hold. */
  confirmationForAllLateElderly: {
    validTo: day('2026-07-31'),
    source: pages('後期高齢者医療の資格確認書'),
    certainty: 'read',
  },
  /** 後期高齢者: 資格確認書 without asking from 85; younger ones by the state of the card or on application. */
  confirmationFromAge85: {
    validFrom: day('2026-08-01'),
    source: pages('後期高齢者医療の資格確認書'),
    certainty: 'read',
  },
  /** スマートフォンのマイナ保険証, at equipped facilities only. */
  phoneAsCard: {
    validFrom: day('2025-09-19'),
    source: pages('スマートフォンのマイナ保険証利用'),
    certainty: 'read',
  },
  /** マイナポータルアプリ has been called マイナアプリ since. */
  mynaApp: {
    validFrom: day('2026-08-25'),
    source: pages('マイナアプリ'),
    certainty: 'read',
  },
  /** 資格確認書 and 資格情報のお知らせ are issued instead of 健康保険証. */
  confirmationIssued: {
    validFrom: day('2024-12-02'),
    source: paper('マイナ保険証・資格情報のお知らせ・資格確認書の対比表'),
    certainty: 'read',
  },
  /** Eligibility can still be checked with an expired 電子証明書; how long: `certificate.ts`. */
  certificateGrace: {
    validFrom: day('2024-12-02'),
    source: paper('電子証明書の有効期限の状況に応じたマイナ保険証の利用'),
    certainty: 'read',
  },
  /** 自衛官 are covered by online eligibility checks; 日雇特例被保険者 are not. */
  selfDefenceForces: {
    validFrom: day('2024-12-02'),
    source: paper('マイナンバーカードによるオンライン資格確認を行うことができない場合の対応'),
    certainty: 'read',
  },
  /** 高額療養費: higher monthly caps and a cap per year. */
  highCostCaps2026: {
    validFrom: day('2026-08-01'),
    source: pages('高額療養費制度の見直し'),
    certainty: 'read',
  },
  /** 高額療養費: finer classes of income. */
  highCostClasses2027: {
    validFrom: day('2027-08-01'),
    source: pages('高額療養費制度の見直し'),
    certainty: 'read',
    planned: true,
  },
  /** 後期高齢者 2割: the rise per month was limited (配慮措置). */
  twoTenthsRelief: {
    validFrom: day('2022-10-01'),
    validTo: day('2025-09-30'),
    source: pages('後期高齢者医療の窓口負担割合'),
    certainty: 'recalled',
  },
  /** Medicines, treatments and expenses are stored five years instead of three. */
  storedFiveYears: {
    source: pages('オンライン資格確認等システムの保存期間'),
    certainty: 'recalled',
  },
  /** セルフメディケーション税制: scope changes from the income of 令和9年. */
  selfMedicationScope: {
    validFrom: day('2027-01-01'),
    source: pages('セルフメディケーション税制'),
    certainty: 'read',
    planned: true,
  },
  /** Days on which the tax return for 令和8年分 is taken. */
  taxReturn2026: {
    validFrom: day('2027-02-16'),
    validTo: day('2027-03-15'),
    source: pages('確定申告期間'),
    certainty: 'recalled',
  },
} as const satisfies Record<string, DatedRule>;
export type LawId = keyof typeof LAW;

/** True on every day from `validFrom` to `validTo`, both included. */
export const inForce = (id: LawId, on: IsoDate): boolean => {
  const { validFrom, validTo }: DatedRule = LAW[id];
  return (!validFrom || validFrom <= on) && (!validTo || on <= validTo);
};
