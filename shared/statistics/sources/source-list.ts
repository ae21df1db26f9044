import type { DocumentId } from '../codec.ts';
import { TABLES_000 } from './document-000.ts';
import { TABLES_001 } from './document-001.ts';
import { TABLES_002 } from './document-002.ts';
import { TABLES_003 } from './document-003.ts';
import { TABLES_004 } from './document-004.ts';
import type { SourceTable } from './source-table.ts';

/** Every table and chart of each document, in its order: carried over, restated, or absent and why. */
export const SOURCE_LIST: Readonly<Record<DocumentId, readonly SourceTable[]>> = {
  '000': TABLES_000,
  '001': TABLES_001,
  '002': TABLES_002,
  '003': TABLES_003,
  '004': TABLES_004,
};
