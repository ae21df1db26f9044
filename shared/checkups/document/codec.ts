import * as v from 'valibot';
import { IsoDate } from '../../kernel/dates.ts';

const Text = v.string();

/** 検査実施なし (negationInd) or value with a nullFlavor. @source formats/checkup-xml.md §4.2 */
export const Absence = v.picklist(['not-performed', 'not-measurable']);
export type Absence = v.InferOutput<typeof Absence>;

/** Against the reference range of the institution; LX and HX: at or beyond what the field can hold. */
export const Interpretation = v.picklist(['N', 'H', 'L', 'HX', 'LX']);
export type Interpretation = v.InferOutput<typeof Interpretation>;

/** A limit of a reference range, as printed. */
const Limit = v.object({ value: v.number(), unit: Text });

/** One flattened observation. What the document does not say is absent. */
export const Observation = v.object({
  /** CDA section code (1010), unknown ones as delivered. */
  section: Text,
  /** 17-digit item code. */
  code: Text,
  /** `displayName` of the document. */
  name: v.optional(Text),
  /** Number of the 一連検査 within the document, from 1. */
  group: v.optional(v.number()),
  /** COMP: result within a group; RSON: why it was done. */
  relation: v.optional(Text),
  type: v.optional(v.picklist(['PQ', 'CD', 'CO', 'ST'])),
  /** Digits of a PQ as printed, code of a CD or CO, text of an ST. */
  value: v.optional(Text),
  /** UCUM */
  unit: v.optional(Text),
  codeSystem: v.optional(Text),
  /** `displayName` of a coded value. */
  label: v.optional(Text),
  absent: v.optional(Absence),
  /** As delivered, where a value was asked for and none could be given. */
  nullFlavor: v.optional(Text),
  interpretation: v.optional(Interpretation),
  method: v.optional(Text),
  /** 医師の氏名 */
  doctor: v.optional(Text),
  /** Of the institution. */
  referenceRange: v.optional(v.object({ low: v.nullable(Limit), high: v.nullable(Limit) })),
  /** What the item table says of an item that is not in ours (`items/item-table.ts`). */
  item: v.optional(
    v.object({ name: Text, unit: Text, decimals: v.optional(v.number()), group: Text }),
  ),
});
export type Observation = v.InferOutput<typeof Observation>;

const Organisation = v.object({
  /** 健診・保健指導機関番号, ten digits */
  code: Text,
  name: Text,
  phone: Text,
  address: Text,
});
export type Organisation = v.InferOutput<typeof Organisation>;

/** 受診券 (1) or 利用券 (2). */
const Ticket = v.object({
  kind: Text,
  number: Text,
  insurerNumber: Text,
  expiresOn: v.optional(IsoDate),
});

/**
 * One 健診結果 of one person as its document tells it, nothing judged. Fields that a person may not have
 * (記号, 枝番, 電話番号) are empty.
 * @source 特定健診 XML 仕様 V08 (hc08_V08.xsd); formats/checkup-xml.md §4
 */
export const CheckupDocument = v.object({
  /** 報告区分 */
  report: v.pipe(Text, v.regex(/^\d\d$/)),
  /** When the file was made (effectiveTime), 14 digits; what was not said is zero. */
  created: v.pipe(Text, v.regex(/^\d{14}$/)),
  templates: v.array(Text),
  title: Text,
  person: v.object({
    insurerNumber: Text,
    symbol: Text,
    number: Text,
    branch: Text,
    name: Text,
    sex: v.picklist(['1', '2']),
    birthDate: IsoDate,
    postalCode: Text,
    address: Text,
    phone: Text,
  }),
  /** Who made the file. */
  author: Organisation,
  tickets: v.array(Ticket),
  /** プログラム種別 */
  program: v.pipe(Text, v.regex(/^\d{3}$/)),
  /** 健診実施日 */
  examinedOn: IsoDate,
  /** Who examined. */
  institution: Organisation,
  sections: v.array(v.object({ code: Text, title: Text })),
  observations: v.array(Observation),
  /** Item codes of observations that could not be used and are not among the others. */
  leftOut: v.array(Text),
});
export type CheckupDocument = v.InferOutput<typeof CheckupDocument>;

/** Something wrong in a document. `field` is a path or an item code, never a value. */
export type DocumentFinding = {
  line: number;
  field: string;
  code: string;
  /** `document`: nothing is stored; `observation`: only this one is left out; `note`: kept. */
  severity: 'document' | 'observation' | 'note';
};
