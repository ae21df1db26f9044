import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { DrugKey } from './drug.ts';
import type { ClinicKey, PharmacyKey } from './facilities.ts';
import type { MaterialKey } from './materials.ts';
import type { PersonKey } from './people.ts';
import type { ProcedureKey } from './procedures.ts';

/** Amount in the unit of the drug master: per day (内服), per dose (屯服), in all (外用, 注射). */
export type DrugAmount = readonly [drug: DrugKey, amount: number];

/** One 剤 of a prescription that a pharmacy fills. */
export type PharmacyItem = {
  form: 'internal' | 'as-needed' | 'injection' | 'external';
  /** 用法コード of three digits, else the words that go with code 900. */
  usage: string;
  /** 特別指示 beside a usage that has a code. */
  instruction?: string;
  drugs: readonly DrugAmount[];
  /** Days (内服), doses (屯服), 1 otherwise. */
  quantity: number;
};

/** One 剤 that the clinic gives itself. */
export type ClinicItem = {
  /** 診療識別: 14 在宅, 21 内服, 22 屯服, 23 外用, 32 静脈内注射 */
  section: '14' | '21' | '22' | '23' | '32';
  usage?: string;
  drugs: readonly DrugAmount[];
  /** 回数: days, doses or times. */
  count: number;
};

/** One visit to a clinic, and to the pharmacy on the same day where one is named. */
export type Visit = {
  patient: PersonKey;
  clinic: ClinicKey;
  on: IsoDate;
  diagnosis: string;
  procedures: readonly ProcedureKey[];
  given?: readonly ClinicItem[];
  pharmacy?: PharmacyKey;
  items?: readonly PharmacyItem[];
  /** What the pharmacy claimed by mistake; `items` then come in a second claim, two months later. */
  misclaimed?: readonly PharmacyItem[];
  /** Nights in a bed of the clinic after `on`. */
  nights?: number;
  /** What is done in bed besides `procedures`: on which days, counted from `on`, and how much of it. */
  inBed?: readonly InBed[];
  materials?: readonly MaterialKey[];
  /** The review takes some points off the clinic's claim (査定). */
  reduced?: boolean;
  /** The review of the clinic's claim takes longer than others (審査中). */
  inReview?: boolean;
};

export type InBed = { procedure: ProcedureKey; days: readonly number[]; amount?: number };
