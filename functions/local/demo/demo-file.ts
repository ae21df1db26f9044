import type { IsoDate } from '../../../shared/kernel/dates.ts';

/** One delivered file: what `npm run import -- --as-of {asOf} {name}` takes. */
export type DemoFile = {
  name: string;
  bytes: Uint8Array;
  /** The day the delivery was received. */
  asOf: IsoDate;
};
