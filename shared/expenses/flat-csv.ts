import type { IsoDate, YearMonth } from '../kernel/dates.ts';

/** Where a row of the household's year comes from. */
export type FlatSource = 'delivered' | 'own' | 'brought';

/** One row of the household's year in the flat file, yen; empty cells where a row has no such value. */
export type FlatExpense = {
  person: string;
  source: FlatSource;
  /** Of delivered rows: 審査前 is `provisional`. */
  state?: 'final' | 'provisional' | undefined;
  careMonth?: YearMonth | undefined;
  /** 診療区分, or the kind of an own row; text as shown on the screen. */
  category: string;
  facilityName: string;
  days?: number | undefined;
  total?: number | undefined;
  insurer?: number | undefined;
  otherPublic?: number | undefined;
  /** 窓口負担相当額, computed. */
  patient?: number | undefined;
  /** What the deduction counts: entered by the person, else `patient`. */
  paid: number;
  compensated: number;
  paidOn?: IsoDate | undefined;
  insurerName?: string | undefined;
  /** Free text of the person. */
  note?: string | undefined;
};
