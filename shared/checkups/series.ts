import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { Judgement } from './codec.ts';
import { Absence } from './document/codec.ts';
import { Group } from './items/item.ts';
import { Meaning } from './meanings.ts';

const Boundary = v.object({
  op: v.picklist(['>=', '<', '<=']),
  value: v.number(),
  /** 「130以上」 */
  text: v.string(),
});

/** One meaning over the checkups that are shown, the oldest first. */
export const Series = v.object({
  meaning: Meaning,
  name: v.string(),
  group: Group,
  unit: v.string(),
  decimals: v.number(),
  /** `grade`: the value is the number of a step (－, ±, ＋ …), not a quantity. */
  kind: v.picklist(['number', 'grade']),
  /** Where 保健指導判定値 and 受診勧奨判定値 begin, on the day of the latest checkup; absent without one. */
  guidance: v.optional(Boundary),
  referral: v.optional(Boundary),
  /** One per checkup, also where nothing was measured: a gap is a gap, not zero. */
  points: v.array(
    v.object({
      id: v.string(),
      examinedOn: IsoDate,
      value: v.nullable(v.number()),
      /** Null when the checkup does not have it at all. */
      text: v.nullable(v.string()),
      judgement: v.nullable(Judgement),
      absent: v.optional(Absence),
      bound: v.optional(v.picklist(['at-least', 'at-most'])),
    }),
  ),
});
export type Series = v.InferOutput<typeof Series>;
