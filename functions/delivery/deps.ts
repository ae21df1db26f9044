import type { Clock } from '../../shared/kernel/dates.ts';
import type { CheckupTools } from '../ingest/checkups/tools.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Table } from '../storage/client.ts';

/** What planning and importing in chunks need; the command line and the function give the same. */
export type DeliveryDeps = {
  table: Table;
  clock: Clock;
  blobs: Blobs;
  /** Where unpacked content lies while it is imported: a bucket, or a folder (then the name is a path). */
  work: { bucket: string; prefix: string };
  /** A folder of this process; archives are read from their end. */
  folder: string;
  checkups?: CheckupTools | undefined;
  /** Smaller only in tests. */
  chunkBytes?: number | undefined;
};
