import type { IsoDate } from '../kernel/dates.ts';
import type { Coverage, Person } from './codec.ts';

/** Columns of a row that describe the person, whoever the insurer is. */
export type PersonColumns = Omit<Person, 'personId' | 'asOf' | 'stoppedBy'>;
/** Columns of a row that describe one coverage; its key is in {@link RowKey}. */
export type CoverageColumns = Omit<
  Coverage,
  'personId' | 'asOf' | 'insurerNumber' | 'validFrom' | 'deleted'
>;

type RowKey = { asOf: IsoDate; personId: string; insurerNumber: string; validFrom: IsoDate };

/** A delivered coverage with the person as its insurer knows them on `asOf`. */
export type PutRow = RowKey & {
  action: 'put';
  person: PersonColumns;
  coverage: CoverageColumns;
  /** 非開示 asked for at this insurer */
  stopped: boolean;
};

/** Takes a coverage back; says nothing of the person and lifts no stop. */
export type DeleteRow = RowKey & { action: 'delete' };

/** One row of an eligibility delivery, checked and cleaned. @source product.md §4.1 */
export type EligibilityRow = PutRow | DeleteRow;
