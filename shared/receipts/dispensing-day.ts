import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { isDispensingDay } from './dispensing-day-check.ts';

export const Route = v.picklist([
  'internal',
  'as-needed',
  'external',
  'injection',
  'home',
  'other',
]);
export type Route = v.InferOutput<typeof Route>;

export const Setting = v.picklist(['inpatient', 'in-house', 'outside']);
export type Setting = v.InferOutput<typeof Setting>;

/** A comment of a receipt; texts of fixed ones are in the comment master, so they are looked up on reading. */
export const Comment = v.object({ code: v.string(), text: v.string() });

/** Names are not stored: a code is looked up in the drug master of the care month on reading. */
export const DispensedItem = v.object({
  /** 医薬品コード, 9 digits; its name is in the master of the care month, or 名称不明. */
  drugCode: v.string(),
  /** In the unit of the drug master; per day, per dose or in all, by the prescription's quantity. */
  dose: v.number(),
  /** 一回用量 as the pharmacy wrote it. */
  singleDose: v.optional(v.string()),
});

/** One 剤: drugs with one usage and one quantity. The same drug may stand in several. */
export const Prescription = v.object({
  route: Route,
  /** 用法 as text; empty when the receipt has none. */
  usage: v.string(),
  /** 特別指示 beside a coded usage; pharmacies only. */
  instruction: v.optional(v.string()),
  comments: v.array(Comment),
  quantity: v.object({
    amount: v.number(),
    /** `total`: the dose is the whole amount of one time, `amount` counts the times. */
    unit: v.picklist(['days', 'doses', 'total']),
  }),
  drugs: v.array(DispensedItem),
});
export type Prescription = v.InferOutput<typeof Prescription>;

/** All that one receipt says was handed out or given on one day (薬剤情報), in the shape that is stored. */
export const DispensingDayShape = v.object({
  dispensedOn: IsoDate,
  /** 処方年月日; pharmacies only. */
  prescribedOn: v.optional(IsoDate),
  facilityCode: v.string(),
  /** As on the receipt; can be empty. */
  facilityName: v.string(),
  /** `same`: prescribed where it was handed out. */
  prescribedBy: v.union([v.literal('same'), v.object({ code: v.string(), name: v.string() })]),
  setting: Setting,
  /** 一部負担金の割合, percent, see patient-share.ts; absent when the receipt does not tell it. */
  share: v.optional(v.number()),
  prescriptions: v.array(Prescription),
});
export type DispensingDay = v.InferOutput<typeof DispensingDayShape>;

/**
 * The same shape, for parsing what is stored: a person has hundreds of days, and checking them by hand takes
 * a tenth of the time. A test holds the two together.
 */
export const DispensingDay = v.custom<DispensingDay>(isDispensingDay);
