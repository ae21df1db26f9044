import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { FINDING_CODES } from './finding.ts';

/** One drug as a brought notebook has it; every text as in the file. */
export const BroughtMedicine = v.object({
  name: v.string(),
  generic: v.string(),
  dose: v.string(),
  unit: v.string(),
  usage: v.string(),
  quantity: v.string(),
  quantityUnit: v.string(),
  notes: v.array(v.string()),
});
export type BroughtMedicine = v.InferOutput<typeof BroughtMedicine>;

export const BroughtVisit = v.object({
  /** Absent when the file has no date that exists */
  dispensedOn: v.optional(IsoDate),
  facilityName: v.string(),
  prescribedBy: v.array(v.string()),
  medicines: v.array(BroughtMedicine),
  notes: v.array(v.string()),
});
export type BroughtVisit = v.InferOutput<typeof BroughtVisit>;

/** `same`: birth date and name agree with the person; `other`: one of them does not. */
const Owner = v.picklist(['same', 'other', 'unknown']);

/** お薬手帳 that the person brought (本人持参): what is shown of it, beside what was delivered, never in it. */
export const BroughtNotebook = v.object({
  id: v.string(),
  broughtOn: IsoDate,
  /** Last day on which it is shown */
  keptUntil: IsoDate,
  owner: Owner,
  /** Of a split one (分割): how many parts there are, and the numbers of those that are missing */
  parts: v.number(),
  missing: v.array(v.number()),
  visits: v.array(BroughtVisit),
  overTheCounter: v.array(
    v.object({
      name: v.string(),
      from: v.optional(IsoDate),
      until: v.optional(IsoDate),
      ingredients: v.array(v.string()),
    }),
  ),
  /** Allergies, side effects, earlier illnesses, as written; then memos of the notebook */
  notes: v.array(v.string()),
  findings: v.array(
    v.object({ line: v.number(), field: v.string(), code: v.picklist(FINDING_CODES) }),
  ),
});
export type BroughtNotebook = v.InferOutput<typeof BroughtNotebook>;
