import type { IsoDate } from '../kernel/dates.ts';
import { currentBodies, type StoredPart } from '../receipts/stored-version.ts';
import { TreatmentReceipt } from './codec.ts';

/** 診療情報 that counts on a day, from the items below `TREAT#person`. @source product.md §4.2, F4 */
export const currentTreatments = (
  items: readonly StoredPart[],
  today: IsoDate,
): TreatmentReceipt[] => currentBodies(TreatmentReceipt, items, today);
