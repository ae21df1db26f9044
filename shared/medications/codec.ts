import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';

/** 処方区分: inpatient 入院, dispensed by the clinic itself 院内, by a pharmacy 院外. */
export const Setting = v.picklist(['inpatient', 'in-house', 'outside']);
export type Setting = v.InferOutput<typeof Setting>;

/** 使用区分: 内服, 屯服 (when needed), 外用, 注射, 在宅, その他. */
export const Route = v.picklist([
  'internal',
  'as-needed',
  'external',
  'injection',
  'home',
  'other',
]);
export type Route = v.InferOutput<typeof Route>;

/** 麻薬, 毒薬, 覚醒剤原料, 向精神薬: printed 麻）毒）覚）向） before the name. */
export const Mark = v.picklist(['narcotic', 'poison', 'stimulant-material', 'psychotropic']);
export type Mark = v.InferOutput<typeof Mark>;

/** An amount with the unit of the drug master (錠, ｇ …) or of the supply (日分, 回分). */
export const Amount = v.object({ amount: v.number(), unit: v.string() });

const Yen = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Yen, an estimate of the drug's cost alone: see generic-saving.ts. */
export const GenericSaving = v.object({
  /** 自己負担相当額 */
  ownShare: Yen,
  /** 削減可能額（最大） */
  atMost: Yen,
  /** 一部負担金の割合 that both were computed with, percent */
  percent: v.number(),
});
export type GenericSaving = v.InferOutput<typeof GenericSaving>;

/**
 * One drug of one dispensing, as page, print, CSV and every export show it (薬剤情報の1行).
 * @source product.md F3, §5
 */
export const Medication = v.object({
  /** 調剤年月日 */
  dispensedOn: IsoDate,
  /** 病院・薬局名 */
  facilityName: v.string(),
  /** 処方医療機関; the facility itself when it dispensed what it prescribed */
  prescribedBy: v.string(),
  setting: Setting,
  route: Route,
  drugCode: v.string(),
  /** Name in the drug master of the care month; 名称不明 with the code when no edition has it */
  drugName: v.string(),
  /** 成分名, empty when not known */
  ingredientName: v.string(),
  /** 用法, empty when the receipt says none */
  usage: v.string(),
  /** 一回用量・特別指示 */
  note: v.string(),
  /** 用量: per day (internal), per dose (as needed), total (external, injection) */
  dose: Amount,
  /** 調剤数量: days, doses or 1 */
  quantity: Amount,
  marks: v.array(Mark),
  /** Last day that the supply covers, an estimate; absent where no number of days is known */
  suppliedUntil: v.optional(IsoDate),
  /** What a generic could save; absent where there is none or the share is not known */
  genericSaving: v.optional(GenericSaving),
  /** 選定療養 of 長期収載品: the original product was wished for; its special fee is in no amount here */
  electedOriginal: v.optional(v.literal(true)),
});
export type Medication = v.InferOutput<typeof Medication>;
