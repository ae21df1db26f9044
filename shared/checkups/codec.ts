import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { Absence, Interpretation } from './document/codec.ts';
import { Group } from './items/item.ts';
import { Meaning } from './meanings.ts';

const Text = v.string();

/** 判定 by the portal's table: in range, 保健指導判定値, 受診勧奨判定値. */
export const Judgement = v.picklist(['normal', 'guidance', 'referral']);

/** One result as it is shown. Fields that say nothing are absent, so that five years stay small. */
export const Result = v.object({
  /** 17-digit item code */
  code: Text,
  name: Text,
  group: Group,
  /** Number of a measurement, code of a choice, text of a finding; null when there is none. */
  value: v.nullable(v.union([v.number(), Text])),
  /** As people read it; empty without one. */
  unit: Text,
  /** The value as people read it, without unit: 「142」「＋」「所見なし」「未実施」「600以上」. */
  text: Text,
  /** Against the institution's reference range. */
  interpretation: v.nullable(Interpretation),
  judgement: v.nullable(Judgement),
  /** Reached a value to see a doctor about at once (blood pressure only). */
  urgent: v.optional(v.literal(true)),
  meaning: v.optional(Meaning),
  /** Another result of the same meaning counts instead: first blood pressure beside a mean. */
  secondary: v.optional(v.literal(true)),
  absent: v.optional(Absence),
  nullFlavor: v.optional(Text),
  /** The true value lies at or beyond what is written. */
  bound: v.optional(v.picklist(['at-least', 'at-most'])),
  /** 基準値 of the institution, as text: 「30～149」. */
  range: v.optional(Text),
  /** Number of the 一連検査 that it belongs to, and its part there: COMP result, RSON reason. */
  set: v.optional(v.number()),
  relation: v.optional(Text),
  /** 医師の氏名 */
  doctor: v.optional(Text),
});
export type Result = v.InferOutput<typeof Result>;

/** A judgement that the document carries, as written: メタボリックシンドローム判定, 保健指導レベル. */
export const Written = v.object({ code: Text, text: Text });
export type Written = v.InferOutput<typeof Written>;

/** One meaning in this checkup beside the one before. */
export const Change = v.object({
  meaning: Meaning,
  name: Text,
  unit: Text,
  before: v.object({ text: Text, judgement: v.nullable(Judgement) }),
  after: v.object({ text: Text, judgement: v.nullable(Judgement) }),
  /** Of the value; undefined between values that only have a bound. */
  direction: v.optional(v.picklist(['up', 'down', 'same'])),
  /** Of the judgement; undefined without one. */
  judgement: v.optional(v.picklist(['better', 'worse', 'same'])),
});
export type Change = v.InferOutput<typeof Change>;

/** One checkup as it is shown and sent. @source product.md F5, §5 */
export const Checkup = v.object({
  /** Opaque; the same for all versions of one checkup. */
  id: Text,
  examinedOn: IsoDate,
  fiscalYear: v.number(),
  /** 健診・保健指導機関 */
  institution: Text,
  institutionCode: Text,
  /** プログラム種別 */
  program: Text,
  /** 報告区分 */
  report: Text,
  /** 受診者情報 as the document has it. 後期高齢者 have no 記号 and no 枝番: absent, not empty. */
  person: v.object({
    name: Text,
    birthDate: IsoDate,
    sex: v.picklist(['1', '2']),
    insurerNumber: Text,
    symbol: v.optional(Text),
    number: Text,
    branch: v.optional(Text),
  }),
  /** In the order of the screen. */
  results: v.array(Result),
  /** メタボリックシンドローム判定; null when not written, absent for 後期高齢者. */
  metabolic: v.optional(v.nullable(Written)),
  /** 保健指導レベル; null when not written, absent for 後期高齢者. */
  guidance: v.optional(v.nullable(Written)),
  /** 医師の診断(判定) */
  diagnosis: v.nullable(v.object({ text: Text, doctor: Text })),
  /** How many results with a judgement fall where. */
  counts: v.object({ normal: v.number(), guidance: v.number(), referral: v.number() }),
  /** Beside the checkup before among the five latest; null for the first. */
  changes: v.nullable(v.object({ since: IsoDate, items: v.array(Change) })),
  /** Results in the document that could not be read. */
  leftOut: v.number(),
});
export type Checkup = v.InferOutput<typeof Checkup>;
