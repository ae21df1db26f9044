import type { IsoDate } from '../kernel/dates.ts';
import { DispensingDay } from '../receipts/dispensing-day.ts';
import { currentBodies, type StoredPart } from '../receipts/stored-version.ts';

/**
 * 薬剤情報 that counts on a day, from the items below `MED#person`: one dispensing day each.
 * @source product.md §4.2, F3
 */
export const currentDispensings = (items: readonly StoredPart[], today: IsoDate): DispensingDay[] =>
  currentBodies(DispensingDay, items, today);
