import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardEntries } from '../../shared/eligibility/index-entries.ts';
import { mergeRow } from '../../shared/eligibility/merge.ts';
import type { EligibilityRow } from '../../shared/eligibility/row.ts';
import { NOBODY_YET } from '../../shared/eligibility/stored.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { type Changes, rowOf } from './row.ts';

const TODAY = '2026-11-21' as IsoDate;

function merged(rows: readonly EligibilityRow[]) {
  let state = NOBODY_YET;
  const outcomes = rows.map((row) => {
    const step = mergeRow(state, row, TODAY);
    state = step.state;
    return step.outcome;
  });
  return { ...state, outcomes };
}
const stateOf = (...changes: Changes[]) => merged(changes.map(rowOf));

describe('newest asOf wins, whatever arrives last', () => {
  const newer: Changes = { asOf: '2026-11-01', name: '見本　次郎', number: '9', address: 'B' };

  test.each([
    ['in order', [{}, newer], ['accepted', 'replaced']],
    ['older one later', [newer, {}], ['accepted', 'unchanged']],
    ['twice', [newer, newer], ['accepted', 'unchanged']],
  ] as const)('%s', (_, rows, outcomes) => {
    const state = stateOf(...rows);
    expect(state.outcomes).toEqual(outcomes);
    expect(state.person).toMatchObject({ name: '見本　次郎', address: 'B', asOf: '2026-11-01' });
    expect([...state.coverages.values()]).toMatchObject([{ number: '9', asOf: '2026-11-01' }]);
  });

  test('per coverage and per person apart: a new insurer brings the address, the old one keeps its dates', () => {
    const state = stateOf(
      { asOf: '2026-11-01', insurerNumber: '139998', validFrom: '2026-10-15', address: 'new' },
      { asOf: '2026-10-20', validTo: '2026-10-14', address: 'old' },
    );
    expect(state.person?.address).toBe('new');
    expect([...state.coverages.values()]).toMatchObject([
      { insurerNumber: '139998' },
      { insurerNumber: '06139992', validTo: '2026-10-14' },
    ]);
  });

  test('a deleted coverage does not come back with an older row, and leaves the card', () => {
    const gone = stateOf({}, { action: 'delete', asOf: '2026-10-02' }, { asOf: '2026-09-01' });
    expect([...gone.coverages.values()]).toMatchObject([{ deleted: true, number: '' }]);
    expect(cardEntries(gone)).toEqual([]);
    expect(cardEntries(stateOf({}))).toMatchObject([
      { symbol: '12', number: '3456', branch: '00' },
    ]);
  });

  test('a coverage that ended longer ago than is kept is not stored', () => {
    const old = stateOf({ validFrom: '2010-04-01', validTo: '2016-11-20' });
    expect(old.outcomes).toEqual(['expired']);
    expect(old.person).toBeUndefined();
    expect(stateOf({ validFrom: '2010-04-01', validTo: '2016-11-21' }).outcomes).toEqual([
      'accepted',
    ]);
  });
});

describe('非開示', () => {
  const other = { insurerNumber: '139998', validFrom: '2026-10-15' };
  const stop = { disclosureStopped: '1' };

  test.each<[string, Changes[], string[]]>([
    ['holds', [stop], ['06139992']],
    ['is lifted by the same insurer', [stop, { asOf: '2026-11-01' }], []],
    ['is not lifted by another insurer', [stop, { ...other, asOf: '2026-11-01' }], ['06139992']],
    ['is not lifted by an older row', [{ ...stop, asOf: '2026-11-01' }, {}], ['06139992']],
    ['came before its lifting', [{ asOf: '2026-11-01' }, stop], []],
    ['wins on one day', [stop, { validFrom: '2021-04-01' }], ['06139992']],
    ['outlives its coverage', [stop, { action: 'delete', asOf: '2026-11-01' }], ['06139992']],
    ['of two needs both', [stop, { ...other, ...stop }, { asOf: '2026-11-01' }], ['139998']],
    [
      'holds in an expired row',
      [{ ...stop, validTo: '2020-05-01', validFrom: '2001-01-01' }],
      ['06139992'],
    ],
  ])('%s', (_, rows, insurers) => {
    expect(stateOf(...rows).person?.stoppedBy).toEqual(insurers);
  });
});

const row = fc
  .record({
    asOf: fc.constantFrom('2026-09-01', '2026-10-01', '2026-11-01'),
    action: fc.constantFrom('put', 'put', 'put', 'delete'),
    insurerNumber: fc.constantFrom('06139992', '139998'),
    validFrom: fc.constantFrom('2010-04-01', '2026-10-15'),
    validTo: fc.constantFrom('', '2012-03-31', '2026-10-20'),
    name: fc.constantFrom('見本　太郎', '見本　次郎'),
    number: fc.constantFrom('1', '2'),
    disclosureStopped: fc.constantFrom('0', '1'),
  })
  .filter((changes) => changes.validTo === '' || changes.validTo >= changes.validFrom)
  .map(rowOf);

test('the end state depends only on the set of rows', () => {
  const deliveries = fc
    .array(row, { minLength: 1, maxLength: 8 })
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 }),
      ),
    );
  fc.assert(
    fc.property(deliveries, ([rows, shuffled]) => {
      const one = merged(rows);
      const other = merged(shuffled);
      expect(other.person).toEqual(one.person);
      expect(Object.fromEntries(other.coverages)).toEqual(Object.fromEntries(one.coverages));
      expect(merged([...rows, ...rows]).outcomes.slice(rows.length)).not.toContain('replaced');
    }),
    { numRuns: 2_000, seed: 42 },
  );
});
