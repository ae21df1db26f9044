import * as v from 'valibot';
import { addYears, IsoDate } from '../../../shared/kernel/dates.ts';
import type { InsurerKey } from './insurers.ts';

/** A period of coverage (資格) as the insurer delivers it. */
export type DemoCoverage = {
  insurer: InsurerKey;
  symbol: string;
  number: string;
  branch: string;
  relation: 'insured' | 'dependent';
  from: IsoDate;
  /** 資格喪失日, the first day without this coverage. */
  to?: IsoDate;
  /** 一部負担金割合 percent; delivered for 70+ and 後期高齢者 only, for a year from August. */
  copaymentPercent?: string;
  limitCategory?: string;
  /** 資格確認書, a new one every August. */
  confirmation?: boolean;
};

/** A municipality that pays a child's share (子ども医療費助成). */
export type PublicPayer = { payer: string; recipient: string };

export type DemoCard = {
  registration: 'none' | 'registered' | 'cancelled';
  registeredOn?: IsoDate;
  certificateExpiresOn?: IsoDate;
};

export type DemoPerson = {
  /** Opaque; undefined for somebody of whom only a receipt exists. */
  personId: string | undefined;
  name: string;
  /** As receipts print it: Shift_JIS has no 𠮷, systems write 吉; 40 half-width characters at most. */
  receiptName: string;
  kana: string;
  birthDate: IsoDate;
  sex: '1' | '2';
  address: string;
  coverages: readonly DemoCoverage[];
  card: DemoCard;
  guardians: readonly string[];
  publicPayer?: PublicPayer;
  disclosureStopped?: boolean;
};

/** The last `MM-DD` on which somebody who is `age` today had a birthday, `age` years earlier. */
export function bornFor(age: number, monthDay: string, today: IsoDate): IsoDate {
  const thisYear = `${today.slice(0, 4)}-${monthDay}` as IsoDate;
  return addYears(thisYear, thisYear <= today ? -age : -age - 1);
}

/** The coverage on a day; the newest one when the day lies outside all. */
export function coverageOn(person: DemoPerson, on: IsoDate): DemoCoverage {
  const [newest] = person.coverages;
  const found = person.coverages.find((one) => one.from <= on && (!one.to || on < one.to));
  const coverage = found ?? newest;
  if (!coverage) throw new Error(`no coverage on ${on}`);
  return coverage;
}

/** A date written by hand in the demo's tables; throws when the calendar has no such day. */
export const day = (text: string): IsoDate => v.parse(IsoDate, text);

/** A card registered for use as insurance card, and when its 電子証明書 ends. */
export const registered = (registeredOn: string, certificateExpiresOn: IsoDate) =>
  ({ registration: 'registered', registeredOn: day(registeredOn), certificateExpiresOn }) as const;
