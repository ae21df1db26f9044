import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChunks } from '../../functions/delivery/import-in-chunks.ts';
import { readChunks } from '../../functions/delivery/ledger.ts';
import { deliveredFiles } from '../../functions/ingest/delivered-files.ts';
import { importFiles } from '../../functions/ingest/import-files.ts';
import { lookAtFile } from '../../functions/ingest/look-at-file.ts';
import { deliveryId } from '../../functions/ingest/open-deliveries.ts';
import type { Table } from '../../functions/storage/client.ts';
import { clockFrom } from '../../shared/kernel/dates.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { claim, dump, fileOf, importOne } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { TODAY } from './objects.ts';

const COUNT = 40;
const ids = Array.from({ length: COUNT }, (_, at) => at);
const folder = mkdtempSync(join(tmpdir(), 'in-chunks-'));
const path = join(folder, 'receipts.uke');
const receipts = writeProviderFile(
  ids.map((at) => claim({ number: String(1_000 + at), branch: '' })),
);
const people = eligibilityCsv(
  ids.map((at) => ({ personId: `p-${at}`, number: String(1_000 + at) })),
);
beforeAll(() => {
  writeFileSync(path, receipts);
  writeFileSync(`${path}.gz`, gzipSync(receipts));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(table: Table, file: string) {
  const deps = { table, clock: clockFrom(TODAY), large: inChunks(folder, 600) };
  for await (const one of importFiles(deps, deliveredFiles(file))) return one;
  throw new Error('no file');
}

async function withPeople(): Promise<Table> {
  const table = await testTable();
  await importOne(table, fileOf('people.csv', people));
  return table;
}

test.each(['', '.gz'])(
  'receipts.uke%s: as the whole file, and nothing stays on disk',
  async (end) => {
    const [table, whole] = [await withPeople(), await withPeople()];
    const summary = await importOne(whole, fileOf(`${path}${end}`, receipts));
    expect((await run(table, `${path}${end}`)).summary).toEqual(summary);
    expect(await dump(table, ['DELIV#'])).toEqual(await dump(whole, ['DELIV#']));
    expect((await run(table, `${path}${end}`)).summary).toMatchObject({
      accepted: 0,
      unchanged: COUNT,
    });
    const left = join(folder, 'chunks');
    expect(existsSync(left) ? readdirSync(left) : []).toEqual([]);
  },
);

test('ended in the middle, it goes on with what is left', async () => {
  const [table, whole] = [await withPeople(), await withPeople()];
  await importOne(whole, fileOf(path, receipts));
  let writes = 0;
  const client = new Proxy(table.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property);
      return (command: { input: { UpdateExpression?: string } }) => {
        if (command.input.UpdateExpression === 'SET #result = :result') writes += 1;
        if (writes > 3) return Promise.reject(new Error('killed'));
        return target.send(command as never);
      };
    },
  });
  expect(await run({ ...table, client }, path)).toMatchObject({ unreadable: true });
  for await (const file of deliveredFiles(path)) {
    const { fingerprint } = await lookAtFile(file);
    const chunks = await readChunks(table, deliveryId({ bucket: 'local', key: fingerprint }));
    expect(chunks.filter(({ result }) => result)).toHaveLength(3);
    expect((await run(table, path)).summary).toMatchObject({ rejected: 0 });
    expect(await dump(table, ['DELIV#'])).toEqual(await dump(whole, ['DELIV#']));
  }
});
