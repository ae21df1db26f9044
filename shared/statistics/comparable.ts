import type { Column } from './codec.ts';

/**
 * Whether two columns may stand in one series (F12): the same thing counted, in the same unit, of the same
 * whole, and for totals the same stance on 一括照会. A column that does not say what it counts joins nothing.
 */
export const comparable = (a: Column, b: Column): boolean =>
  a.measure !== undefined &&
  a.measure === b.measure &&
  a.unit === b.unit &&
  a.denominator === b.denominator &&
  a.bulk === b.bulk;
