import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { ADDITIONS } from './additions.ts';
import { CATEGORIES } from './categories.ts';

/** 入院 or 外来 (入院外). */
export const Setting = v.picklist(['inpatient', 'outpatient']);
export type Setting = v.InferOutput<typeof Setting>;

/**
 * One procedure on one day, as page, print, CSV and PDF show it (診療情報の1行).
 * @source product.md F4, §5
 */
export const Treatment = v.object({
  /** 診療年月日 */
  treatedOn: IsoDate,
  /** 医療機関名; the code where the receipt has no name */
  facilityName: v.string(),
  setting: Setting,
  /** 診療行為コード, 9 digits */
  code: v.string(),
  /** 診療行為名 of the procedure master in the month of care; 名称不明 with the code when no edition has it */
  name: v.string(),
  /** 基本漢字名称, the longer name, where it is another one */
  fullName: v.optional(v.string()),
  /** 回数 on the day */
  count: v.number(),
  /** 手術 */
  surgery: v.boolean(),
  category: v.picklist(CATEGORIES),
  /** 数量 of what is measured: minutes, units, pictures */
  amount: v.optional(v.object({ amount: v.number(), unit: v.string() })),
  /** Which plain words explain it; see additions.ts */
  addition: v.optional(v.picklist(ADDITIONS)),
});
export type Treatment = v.InferOutput<typeof Treatment>;
