import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DispensingDay, DispensingDayShape } from '../../shared/receipts/dispensing-day.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { receiptOf } from './arbitraries.ts';

const agree = (value: unknown) =>
  expect(v.is(DispensingDay, value)).toBe(v.is(DispensingDayShape, value));

const extracted = fc
  .constantFrom('medical', 'dpc', 'dental', 'dispensing')
  .chain((kind) => receiptOf(kind))
  .map(extractMedications);

test('what is extracted from any receipt comes back from its JSON', () => {
  fc.assert(
    fc.property(extracted, (days) => {
      for (const day of days)
        expect(v.parse(DispensingDay, JSON.parse(JSON.stringify(day)))).toEqual(day);
    }),
    { seed: 11, numRuns: 200 },
  );
});

/** Every place of a value, as a path. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return [path, ...below];
}

function changed(value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const inner = changed(copy[key], rest, to);
  if (inner === undefined && rest.length === 0) delete copy[key];
  else copy[key] = inner;
  return copy;
}

const wrong = fc.constantFrom<unknown>(
  ...[undefined, null, '', 'same', 'days', 'internal', '2026-02-30', '2026-02-03', 0, -1, 1e300],
  ...[Number.NaN, true, [], {}, { code: '1' }, { code: '1', name: '' }, [null], [{}]],
);

test('the quick check and the schema agree on every changed field', () => {
  const one = extracted.filter((days) => days.length > 0);
  fc.assert(
    fc.property(one, fc.nat(), wrong, ([day], at, value) => {
      const paths = pathsOf(day);
      agree(changed(day, paths[at % paths.length] ?? [], value));
    }),
    { seed: 12, numRuns: 1_000 },
  );
});

test.each([null, undefined, 1, 'x', [], {}])('%j is no day', (value) => {
  expect(v.is(DispensingDay, value)).toBe(false);
  agree(value);
});
