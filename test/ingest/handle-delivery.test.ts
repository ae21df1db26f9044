import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { handleDelivery, type ReadObject } from '../../functions/ingest/handle-delivery.ts';
import { clockFrom } from '../../shared/kernel/dates.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { claim, shownDrugs, TODAY } from './delivery.ts';

const folder = mkdtempSync(join(tmpdir(), 'handle-delivery-'));
afterAll(() => rmSync(folder, { recursive: true }));

const created = (key: string, time: string) => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  time,
  detail: { bucket: { name: 'deliveries' }, object: { key, size: 1, 'version-id': 'v1' } },
});

const OBJECTS: Record<string, string | Uint8Array> = {
  'insurer/2026/people.csv.gz': gzipSync(eligibilityCsv([{}])),
  'review/..': writeProviderFile([claim()]),
  broken: 'nothing known',
};
const readObject: ReadObject = async ({ key }) => {
  const content = OBJECTS[key];
  if (content === undefined) throw new Error('no such object');
  return (async function* () {
    yield Buffer.from(content);
  })();
};

test('objects are imported as received on the day S3 took them, and nothing stays on disk', async () => {
  const table = await testTable();
  const deps = { readObject, table, clock: clockFrom(TODAY), folder };
  const people = await handleDelivery(
    created('insurer/2026/people.csv.gz', '2026-10-01T00:00:00Z'),
    deps,
  );
  expect(people).toMatchObject([{ summary: { kind: 'eligibility', accepted: 1 } }]);
  // 23:30 UTC on the 9th is the 10th in Japan
  const event = created('review/..', '2026-10-09T23:30:00Z');
  expect(await handleDelivery(event, deps)).toMatchObject([{ summary: { accepted: 1 } }]);
  expect(await handleDelivery(event, deps)).toMatchObject([{ summary: { unchanged: 1 } }]);
  expect(await shownDrugs(table, 'p-1', '2026-10-11')).toEqual(['620000001']);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file nobody can read is a result; a missing object and a foreign event are failures', async () => {
  const deps = { readObject, table: await testTable(), clock: clockFrom(TODAY), folder };
  const time = '2026-10-01T00:00:00Z';
  expect(await handleDelivery(created('broken', time), deps)).toMatchObject([{ unreadable: true }]);
  await expect(handleDelivery(created('gone', time), deps)).rejects.toThrow('no such object');
  await expect(handleDelivery({ detail: {} }, deps)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
