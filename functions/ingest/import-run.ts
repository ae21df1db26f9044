import type { Tally } from '../../shared/ingest/summary.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import type { CheckupTools } from './checkups/tools.ts';

/** The import of one file, while it goes on. */
export type ImportRun = {
  table: Table;
  fingerprint: string;
  /** Day the delivery was first received. */
  asOf: IsoDate;
  /** Decides what is still kept. */
  today: IsoDate;
  /** An earlier import of this file did not reach the end. */
  thorough: boolean;
  read: () => AsyncIterable<Uint8Array>;
  /** Lines of the file before this part of it; only when a part is run again. */
  shift?: number | undefined;
  tally: Tally;
  /** Where no checkups are delivered there need be none. */
  checkups?: CheckupTools | undefined;
  /** Called after every piece; tells a person now and then. */
  progress: () => void;
};
