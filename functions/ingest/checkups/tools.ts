import type { ItemOf } from '../../../shared/checkups/document/read-value.ts';
import type { OriginalStore } from '../../storage/originals.ts';

/** What the import of checkups needs besides the table. */
export type CheckupTools = {
  originals: OriginalStore;
  /** Folder of the official schemas; without it only our own reader judges. */
  schemas?: string | undefined;
  /** The operator's copy of the official item table, for items that ours does not have. */
  itemOf?: ItemOf | undefined;
};
