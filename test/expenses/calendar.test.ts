import { describe, expect, test } from 'vitest';
import {
  expenseVisibleFrom,
  lastOpen,
  opensOn,
  usualYear,
} from '../../shared/expenses/calendar.ts';
import { deliveredRows } from '../../shared/expenses/delivered-rows.ts';
import type { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import type { StoredPart } from '../../shared/receipts/stored-version.ts';
import { expense, points } from './portal.ts';

const day = (text: string) => text as IsoDate;
const month = (text: string) => text as YearMonth;

describe('when a month is public', () => {
  test.each([
    ['2026-01', '2026-03-11'],
    ['2026-11', '2027-01-11'],
    ['2026-12', '2027-02-09'],
  ])('%s from %s', (care, opens) => expect(opensOn(month(care))).toBe(opens));

  test.each([
    // care, received, visible
    ['2026-03', '2026-04-08', '2026-05-11'], // claimed in April: waits for the month
    ['2026-03', '2026-05-10', '2026-05-11'],
    ['2026-03', '2026-05-11', '2026-05-12'],
    ['2026-03', '2026-07-20', '2026-07-21'], // late
    ['2026-12', '2027-02-05', '2027-02-09'], // complete when the return begins
    ['2026-12', '2027-02-10', '2027-02-11'],
  ])('care of %s, received on %s: from %s', (care, received, visible) =>
    expect(expenseVisibleFrom(month(care), day(received))).toBe(visible),
  );

  test.each([
    ['2026-11-10', '2026-08'],
    ['2026-11-11', '2026-09'],
    ['2027-02-08', '2026-11'],
    ['2027-02-09', '2026-12'],
    ['2027-02-28', '2026-12'],
  ])('on %s the last one is %s', (today, last) => expect(lastOpen(day(today))).toBe(last));

  test.each([
    ['2027-01-01', 2026],
    ['2027-03-31', 2026],
    ['2027-04-01', 2027],
  ])('on %s the year asked for first is %i', (today, year) =>
    expect(usualYear(day(today))).toBe(year),
  );
});

describe('which version counts', () => {
  type Given = {
    form?: 0 | 1;
    claim?: string;
    asOf?: string;
    file?: string;
    key?: string;
    numbers?: string[];
  };
  const part = (amount: number, given: Given = {}): StoredPart => {
    const { form = 1, claim = '2026-04', asOf = '2026-05-10', file = 'a', key = 'k' } = given;
    const body = expense({ ...points(amount), form: form === 0 ? 'provider' : 'insurer' });
    return {
      sk: `2026-03#${key}#${claim}/${form}/${asOf}/${file}/000000001#expense`,
      of: 1,
      visibleFrom: day('2026-05-11'),
      searchNumbers: given.numbers ?? [],
      splitInsurer: '',
      body: JSON.stringify(body),
    };
  };
  const shown = (parts: StoredPart[], today = '2026-11-21') =>
    deliveredRows(parts, day(today)).map((row) => [row.total / 10, row.state, row.before?.total]);

  const claimed = part(1_000, { form: 0, asOf: '2026-04-09', file: 'claimed' });
  const assessed = part(900, { file: 'assessed' });
  const again = part(800, { claim: '2026-06', asOf: '2026-07-10', file: 'again' });

  test.each([
    ['in order', [claimed, assessed, again]],
    ['backwards', [again, assessed, claimed]],
    ['mixed', [assessed, again, claimed]],
  ])('the same row whatever the order: %s', (_, parts) => {
    expect(shown([...parts].sort((a, b) => (a.sk < b.sk ? -1 : 1)))).toEqual([
      [800, 'final', 9_000],
    ]);
  });

  test('before assessment it is marked, after it corrected', () => {
    expect(shown([claimed])).toEqual([[1_000, 'provisional', undefined]]);
    expect(shown([claimed, assessed])).toEqual([[900, 'final', 10_000]]);
    expect(shown([claimed, assessed], '2026-05-10')).toEqual([]); // not yet public
  });

  test('assessed as claimed is no correction', () => {
    expect(shown([part(900, { form: 0, file: 'claimed' }), assessed])).toEqual([
      [900, 'final', undefined],
    ]);
  });

  test('a correction of the institution keeps the row findable by its old id', () => {
    const moved = part(700, {
      key: 'other',
      claim: '2026-06',
      asOf: '2026-07-10',
      file: 'b',
      numbers: ['1'],
    });
    const rows = deliveredRows([part(900, { numbers: ['1'] }), moved], day('2026-11-21'));
    expect(rows.map(({ id, earlierIds }) => [id, earlierIds])).toEqual([
      ['2026-03.other', ['2026-03.k']],
    ]);
  });

  test('older than five years is not shown', () => {
    expect(shown([assessed], '2031-03-31')).toHaveLength(1);
    expect(shown([assessed], '2031-04-01')).toEqual([]);
  });
});
