import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHUNK_BYTES } from '../../functions/delivery/cut/cut-file.ts';
import { CHUNKED_FROM_BYTES } from '../../infra/constructs/delivery-rule.ts';
import { cheaperClass, monthlyBill } from '../../infra/scale/cost.ts';
import { deliveryLoad } from '../../infra/scale/deliveries.ts';
import { INPUTS, type Values, values } from '../../infra/scale/inputs.ts';
import { PRICES } from '../../infra/scale/prices.ts';
import { scaleTables } from '../../infra/scale/table.ts';
import { targets } from '../../infra/scale/targets.ts';
import { repositoryRoot, stages } from '../../infra/stages.ts';

const production = stages.find(({ name }) => name === 'production');
if (!production) throw new Error('no production stage');
const missed = (changed: Partial<Values> = {}, stage = production) =>
  targets(values(changed), stage)
    .filter(({ reached }) => !reached)
    .map(({ what }) => what);

describe('a country fits', () => {
  test.each(targets(values(), production).map((one) => [one.what, one] as const))(
    '%s',
    (_, { reached, value, limit }) => {
      expect({ reached, value, limit }).toMatchObject({ reached: true });
    },
  );
});

describe('a change that puts a target out of reach is noticed', () => {
  test.each<[string, Partial<Values>, RegExp]>([
    [
      'one item per drug instead of per day',
      { writeUnitsPerReceipt: 14 },
      /writes per second|bulk/,
    ],
    ['three times the bytes', { storedBytesPerReceipt: 7_800 }, /US dollars/],
    ['screens that read whole partitions', { readUnitsPerScreen: 60 }, /reads per second/],
    ['workers at a third of their rate', { receiptsPerWorkerSecond: 160 }, /bulk/],
    ['slow answers', { requestMilliseconds: 900 }, /functions at a time/],
    ['chunks ten times as large', { chunkMegabytes: 320 }, /chunk in one worker/],
  ])('%s', (_, changed, what) => {
    expect(missed(changed).join()).toMatch(what);
  });

  test.each<[string, Partial<typeof production>, RegExp]>([
    ['too few workers', { importWorkers: 3 }, /bulk/],
    ['a table that is not warmed', { warmWritesPerSecond: 4_000 }, /bulk|writes/],
    ['the class of table that costs more', { tableClass: 'standard' }, /class/],
  ])('%s', (_, changed, what) => {
    expect(missed({}, { ...production, ...changed }).join()).toMatch(what);
  });
});

describe('the calculation', () => {
  test('time is the slower of workers and table', () => {
    const of = values({ receiptsPerMonth: 1_000_000, bulkShare: 1, receiptsPerWorkerSecond: 100 });
    expect(deliveryLoad(of, { workers: 10, writes: 1e9 }).seconds).toBe(1_000);
    expect(deliveryLoad(of, { workers: 10, writes: 350 }).seconds).toBe(10_000);
    expect(deliveryLoad(of, { workers: 10, writes: 700, heat: 0.5 }).seconds).toBe(10_000);
  });
  test('a bill is the sum of its lines; a replica doubles writes and storage and nothing else', () => {
    const bill = (replica: boolean) => monthlyBill(values(), { tableClass: 'standard', replica });
    const [one, two] = [bill(false), bill(true)];
    expect(one.lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(one.usd);
    const changed = two.lines.flatMap(({ what, usd }, at) => {
      const before = one.lines[at]?.usd ?? 0;
      if (usd !== before) expect(usd).toBeCloseTo(2 * before);
      return usd === before ? [] : [what];
    });
    expect(changed).toEqual(['table: writes', 'table: storage']);
  });
  test('rarely read tables are cheaper in the cheaper class of storage', () => {
    expect(cheaperClass(values({ keptMonths: 1, visitorsPerDay: 50_000_000 }), false)).toBe(
      'standard',
    );
  });
  test('chunks are those of the code, and a small file cannot be larger than one', () => {
    expect(INPUTS.chunkMegabytes.value * 1_024 * 1_024).toBe(CHUNK_BYTES);
    expect(CHUNKED_FROM_BYTES).toBeLessThan(CHUNK_BYTES);
  });
  test.each([...Object.entries(INPUTS), ...Object.entries(PRICES)])(
    '%s says whence and when',
    (_, of) => {
      expect(of.source).not.toBe('');
      expect(of.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    },
  );
});

/** The formatter pads tables. */
const plain = (markdown: string): string =>
  markdown
    .replace(/ *\| */g, '|')
    .replace(/-{3,}/g, '---')
    .replace(/\n{2,}/g, '\n\n')
    .trim();

test('README has the tables of today: node infra/scale.ts', () => {
  const readme = readFileSync(join(repositoryRoot, 'infra', 'README.md'), 'utf8');
  expect(plain(readme)).toContain(plain(scaleTables()));
});
