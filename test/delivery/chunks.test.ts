import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DeliveryDeps } from '../../functions/delivery/deps.ts';
import { finishDelivery } from '../../functions/delivery/finish-delivery.ts';
import { importChunk } from '../../functions/delivery/import-chunk.ts';
import { planDelivery } from '../../functions/delivery/plan-delivery.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { type Claim, claim, dump, fileOf, importOne } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { RECEIVED, testDelivery } from './objects.ts';

const ids = Array.from({ length: 40 }, (_, at) => at);
const claims = ids.map((at): Claim => ({ number: String(1_000 + at), branch: '' }));
const people = eligibilityCsv(
  ids.map((at) => ({
    personId: `p-${at}`,
    number: String(1_000 + at),
    // Line breaks and commas inside quotes are everywhere a border may not be.
    ...(at % 3 === 0 ? { address: `東京都,見本区\r\n${at}番地` } : {}),
  })),
);
const provider = writeProviderFile(claims.map(claim));
/** Some claims name a month that does not exist. */
const damaged = (text: string, which: readonly number[]): string =>
  text
    .split(',1112,202609,')
    .reduce((all, part, at) => `${all},1112,${which.includes(at) ? '202613' : '202609'},${part}`);
const DELIVERIES: Record<string, string> = {
  'provider form': provider,
  'insurer form': writeInsurerFile(claims.map(claim)),
  'two files joined': `${provider}\u001a${writeProviderFile(
    claims.map((one) => claim({ ...one, institution: '1310000002' })),
  )}`,
  'the end is missing': provider.slice(0, -40),
  'a damaged claim': damaged(provider, [8, 9, 30]),
  eligibility: people,
  'a stray quote': people.replace('p-17,', 'p-17,"').replace('1973-04-05', 'yesterday'),
};

async function inChunks(deps: DeliveryDeps, key: string) {
  const { delivery, chunks } = await planDelivery(
    deps,
    { bucket: 'deliveries', key },
    new Date(RECEIVED),
  );
  for (const chunk of [...chunks].reverse()) await importChunk(deps, delivery, chunk); // any order
  return finishDelivery(deps, delivery);
}

const LEDGER = ['DELIV#'];

test.each(Object.keys(DELIVERIES))('%s: chunks leave what the whole leaves', async (name) => {
  const content = DELIVERIES[name] ?? '';
  const whole = await testTable();
  const { deps, remove } = await testDelivery({ file: content });
  if (!/^(eligibility|a stray)/.test(name))
    for (const table of [whole, deps.table]) await importOne(table, fileOf('people.csv', people));
  const summary = await importOne(whole, fileOf('file', content), { asOf: '2026-10-08' });
  const sum = await inChunks(deps, 'file');
  expect(sum.chunks).toBeGreaterThan(5);
  expect(summary.rejected > 0).toBe(/damaged|stray|missing/.test(name));
  expect(sum).toMatchObject({
    complete: true,
    accepted: summary.accepted,
    replaced: summary.replaced,
    unmatched: summary.unmatched,
    rejected: summary.rejected,
  });
  expect(await dump(deps.table, LEDGER)).toEqual(await dump(whole, LEDGER));
  remove();
});

test.each([
  ['gzip', (bytes: Uint8Array) => gzipSync(bytes)],
  [
    'ZIP',
    (bytes: Uint8Array) => Buffer.from(zipSync({ 'r/a.uke': bytes, 'note.txt': Buffer.from('?') })),
  ],
])('%s: unpacked beside, then the same chunks', async (how, pack) => {
  const { deps, remove } = await testDelivery({ packed: pack(Buffer.from(provider)) });
  await importOne(deps.table, fileOf('people.csv', people));
  const sum = await inChunks(deps, 'packed');
  expect(sum).toMatchObject({ complete: true, accepted: 40, unreadable: how === 'ZIP' ? 1 : 0 });
  expect(sum.chunks).toBeGreaterThan(5);
  remove();
});

test.each([
  ['nothing known', 'nothing known', 1],
  ['empty', '', 1],
  ['a damaged archive', Buffer.from('PK\u0003\u0004 and no end'), 1],
])('%s is a result, not a failure', async (_, content, unreadable) => {
  const { deps, remove } = await testDelivery({ file: content });
  expect(await inChunks(deps, 'file')).toMatchObject({ complete: true, chunks: 1, unreadable });
  remove();
});

test('a plan that was there before goes on with what is left; a finished one has nothing left', async () => {
  const { deps, remove } = await testDelivery({ file: people });
  const object = { bucket: 'deliveries', key: 'file' };
  const first = await planDelivery(deps, object, new Date(RECEIVED));
  const [done = 0] = first.chunks;
  await importChunk(deps, first.delivery, done);
  await importChunk(deps, first.delivery, done);
  const second = await planDelivery(deps, object, new Date(RECEIVED));
  expect(second.chunks).toEqual(first.chunks.filter((chunk) => chunk !== done));
  expect(await finishDelivery(deps, first.delivery)).toMatchObject({
    complete: false,
    left: second.chunks.length,
  });
  for (const chunk of second.chunks) await importChunk(deps, first.delivery, chunk);
  expect(await finishDelivery(deps, first.delivery)).toMatchObject({
    complete: true,
    accepted: 40,
  });
  expect((await planDelivery(deps, object, new Date(RECEIVED))).chunks).toEqual([]);
  remove();
});
