import { checkupItem } from '../../functions/ingest/checkups/checkup-item.ts';
import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import type { Table } from '../../functions/storage/client.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk } from '../../functions/storage/keys.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { bytesOf, day, xml } from '../checkups/documents.ts';

/** Puts an invented checkup, as the import leaves it. @returns the id by which it is asked for */
export async function putCheckup(table: Table, personId: string): Promise<string> {
  const asOf = day('2026-07-10');
  const { document } = readCheckupDocument(parseXml(bytesOf(xml())), asOf, ownItem);
  if (!document) throw new Error('the invented checkup cannot be read');
  const { item, version } = checkupItem(document, { fingerprint: 'f'.repeat(64), asOf });
  await putIdempotent(table, [{ ...item, pk: pk('checkups', personId) }]);
  return version.key;
}
