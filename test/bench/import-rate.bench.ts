import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { receiptItems } from '../../functions/ingest/receipt-items.ts';
import { atPerson } from '../../functions/ingest/receipt-places.ts';
import { startEngine } from '../../functions/local/engine.ts';
import { localClient } from '../../functions/storage/client.ts';
import { createTable } from '../../functions/storage/create-table.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { claim, fileOf, importOne } from '../ingest/delivery.ts';
import type { Figure } from './figure.ts';

const PEOPLE = 4_000;
const BYTES_PER_WRITE_UNIT = 1_024;
const ids = Array.from({ length: PEOPLE }, (_, at) => at);
const claims = ids.map((at) => claim({ number: String(10_000 + at), branch: '' }));

/**
 * Files to stored items, one person and one receipt each, into the embedded engine on disk. The peer puts
 * the items of the same receipts one after the other, already read and matched, and asks nothing.
 */
export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'import-rate-'));
  const engine = await startEngine(join(folder, 'bench.db'));
  const table = { client: localClient(engine.endpoint), name: 'portal' };
  try {
    await createTable(table.client, table.name);
    const rows = ids.map((at) => ({ personId: `p-${at}`, number: String(10_000 + at) }));
    const people = fileOf('people.csv', eligibilityCsv(rows));
    const receipts = fileOf('receipts.uke', writeProviderFile(claims));
    const rate = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return PEOPLE / ((performance.now() - start) / 1_000);
    };
    yield {
      name: 'eligibility import',
      value: await rate(() => importOne(table, people)),
      unit: 'rows/s',
    };
    const first = await rate(() => importOne(table, receipts));
    const delivery = { fingerprint: 'f'.repeat(64), asOf: '2026-11-21' as IsoDate };
    const items = claims.flatMap((one, at) =>
      atPerson(`peer-${at}`, receiptItems({ ...one, line: at }, delivery).items),
    );
    const peerValue = await rate(async () => {
      for (const item of items) {
        const Item = marshall(item, { removeUndefinedValues: true });
        await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
      }
    });
    const peer = 'PutItem one by one, unmatched';
    yield { name: 'receipt import', value: first, unit: 'receipts/s', peer, peerValue };
    yield {
      name: 'receipt import, same file again',
      value: await rate(() => importOne(table, receipts)),
      unit: 'receipts/s',
    };
    const units = items.map((item) =>
      Math.ceil(JSON.stringify(item).length / BYTES_PER_WRITE_UNIT),
    );
    yield {
      name: 'write units per receipt of one day',
      value: units.reduce((sum, one) => sum + one, 0) / PEOPLE,
      unit: 'WCU',
    };
  } finally {
    table.client.destroy();
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}
