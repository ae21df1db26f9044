import type { Clock } from '../../shared/kernel/dates.ts';
import type { Operator } from '../../shared/site/operator.ts';
import type { CancellationStore } from './store.ts';

/** What changes of a request need from outside. */
export type CancellationDeps = {
  store: CancellationStore;
  clock: Clock;
  operator: Operator;
  /** a random whole number from 0 to below the limit */
  randomBelow: (limit: number) => number;
};
