import type { IsoDate } from '../kernel/dates.ts';
import type { DeliveredRow } from './delivered-rows.ts';
import type { OwnEntry, RowNote } from './entries.ts';

/** What one row adds to 医療費控除, yen. */
export type Counted = {
  paid: number;
  /** 補填 that is taken off this row: never more than was paid for it. */
  compensated: number;
  /** What was entered above that, and is taken off nothing. */
  compensatedLeft: number;
  /** Year in which it counts. */
  taxYear: number;
  yearBy: 'paid-on' | 'care-month' | 'entered';
  paidBy: 'entered' | 'subsidy' | 'notice';
};

const yearOf = (date: string): number => Number(date.slice(0, 4));

const capped = (paid: number, compensated: number) => ({
  paid,
  compensated: Math.min(paid, compensated),
  compensatedLeft: Math.max(0, compensated - paid),
});

/**
 * A delivered row counts with what was really paid, else with nothing where a municipality pays, else with
 * 窓口負担相当額; in the year of the payment, else of the care month.
 * @source 所得税法 第73条 (支払った年); product.md F6
 */
export function countedRow(
  row: Pick<DeliveredRow, 'careMonth' | 'patient'>,
  note: RowNote | undefined,
  subsidised: boolean,
): Counted {
  const paid = note?.actuallyPaid ?? (subsidised ? 0 : row.patient);
  const paidBy = note?.actuallyPaid !== undefined ? 'entered' : subsidised ? 'subsidy' : 'notice';
  return {
    ...capped(paid, note?.compensated ?? 0),
    ...when(note?.paidOn, yearOf(row.careMonth), 'care-month'),
    paidBy,
  };
}

export const countedOwn = ({ paid, compensated, paidOn, year }: OwnEntry): Counted => ({
  ...capped(paid, compensated),
  ...when(paidOn, year, 'entered'),
  paidBy: 'entered',
});

const when = (
  paidOn: IsoDate | undefined,
  otherwise: number,
  by: Counted['yearBy'],
): Pick<Counted, 'taxYear' | 'yearBy'> =>
  paidOn ? { taxYear: yearOf(paidOn), yearBy: 'paid-on' } : { taxYear: otherwise, yearBy: by };
