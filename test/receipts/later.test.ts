import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import { cardsOf } from '../../shared/receipts/cards.ts';
import { currentVersions, type ReceiptVersion, versionOf } from '../../shared/receipts/later.ts';
import { visibleFrom } from '../../shared/receipts/visible-from.ts';
import { HO, IR, RE, readOne } from './fixtures.ts';

type Named = ReceiptVersion & { name: string };
const version = (name: string, given: Partial<ReceiptVersion>): Named => ({
  name,
  key: 'k',
  splitInsurer: '',
  searchNumbers: [],
  claimMonth: '2026-03' as YearMonth,
  form: 'provider',
  asOf: '2026-03-10' as IsoDate,
  file: name,
  visibleFrom: '2026-03-11' as IsoDate,
  ...given,
});
const TODAY = '2026-07-01' as IsoDate;
const alive = (versions: Named[], today = TODAY): string =>
  currentVersions(versions, today)
    .map(({ name }) => name)
    .sort()
    .join(' ');
const month = (text: string) => text as YearMonth;
const date = (text: string) => text as IsoDate;

describe('a later delivery', () => {
  test.each<[string, Named[], string]>([
    ['one version', [version('a', {})], 'a'],
    [
      'insurer over provider, though received earlier',
      [version('a', { asOf: date('2026-05-01') }), version('b', { form: 'insurer' })],
      'b',
    ],
    [
      'larger 請求年月 over insurer form',
      [version('a', { form: 'insurer' }), version('b', { claimMonth: month('2026-04') })],
      'b',
    ],
    ['asOf among equals', [version('a', { asOf: date('2026-03-09') }), version('b', {})], 'b'],
    ['equal rank: the same choice always', [version('b', {}), version('a', {})], 'b'],
    [
      'several in one file all live, and replace together',
      [
        version('a', {}),
        version('b', { form: 'insurer', file: 'f' }),
        version('c', { form: 'insurer', file: 'f' }),
      ],
      'b c',
    ],
    [
      'also when their 請求年月 differ',
      [
        version('b', { form: 'insurer', file: 'f' }),
        version('c', { form: 'insurer', file: 'f', claimMonth: month('2026-04') }),
      ],
      'b c',
    ],
    ['another key', [version('a', {}), version('b', { key: 'other' })], 'a b'],
    [
      'equal 検索番号 joins different keys',
      [
        version('a', { searchNumbers: ['1'] }),
        version('b', { searchNumbers: ['2', '1'], key: 'other', claimMonth: month('2026-04') }),
      ],
      'b',
    ],
    [
      'different 検索番号 parts equal keys',
      [
        version('a', { searchNumbers: ['1'] }),
        version('b', { searchNumbers: ['2'], claimMonth: month('2026-04') }),
      ],
      'a b',
    ],
    [
      'a chain of claims made again: the last one',
      [
        version('a', { searchNumbers: ['1'], form: 'insurer' }),
        version('b', { searchNumbers: ['2', '1'], form: 'insurer', claimMonth: month('2026-04') }),
        version('c', { searchNumbers: ['3', '2'], form: 'insurer', claimMonth: month('2026-05') }),
      ],
      'c',
    ],
    [
      '分割 keeps both halves and replaces the whole',
      [
        version('whole', {}),
        version('x', { splitInsurer: '111111', form: 'insurer', searchNumbers: ['1'] }),
        version('y', { splitInsurer: '222222', form: 'insurer', searchNumbers: ['1'] }),
      ],
      'x y',
    ],
    [
      'a half is replaced by its own later version',
      [
        version('x', { splitInsurer: '111111' }),
        version('y', { splitInsurer: '222222' }),
        version('x2', { splitInsurer: '111111', claimMonth: month('2026-04') }),
      ],
      'x2 y',
    ],
  ])('%s', (_, versions, expected) => expect(alive(versions)).toBe(expected));

  test('what is not yet visible replaces nothing', () => {
    const versions = [
      version('a', {}),
      version('b', { form: 'insurer', visibleFrom: date('2026-06-11') }),
    ];
    expect(alive(versions, date('2026-03-10'))).toBe('');
    expect(alive(versions, date('2026-06-10'))).toBe('a');
    expect(alive(versions, date('2026-06-11'))).toBe('b');
  });

  test('depends only on the set, never on the order; the latest always lives', () => {
    const one = fc.record({
      key: fc.constantFrom('k', 'l'),
      splitInsurer: fc.constantFrom('', '', '111111', '222222'),
      searchNumbers: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 2 }),
      claimMonth: fc.constantFrom('2026-03', '2026-04', '2026-05').map(month),
      form: fc.constantFrom('provider' as const, 'insurer' as const),
      asOf: fc.constantFrom('2026-03-09', '2026-03-10').map(date),
      file: fc.constantFrom('f', 'g', 'h', 'i'),
      visibleFrom: fc.constantFrom('2026-03-11', '2026-08-11').map(date),
    });
    const two = fc
      .array(one, { minLength: 1, maxLength: 9 })
      .map((all) => all.map((each, i) => version(String(i), each)))
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      );
    fc.assert(
      fc.property(two, ([all, shuffled]) => {
        expect(alive(shuffled)).toBe(alive(all));
        const visible = all.filter((each) => each.visibleFrom <= TODAY);
        expect(alive(all) === '').toBe(visible.length === 0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('keys of read receipts', () => {
  const delivery = { asOf: TODAY, file: 'f', visibleFrom: TODAY };
  const keyOf = (...lines: string[]) => versionOf(readOne(...lines), 'p1', delivery);

  test('the printed insurer is no part of it (振替)', () => {
    const moved = keyOf(IR, RE, 'HO,07888888,9,9,1,100', 'SN,1,04,07888888,9,9,00');
    expect(moved).toEqual(keyOf(IR, RE, HO));
  });

  test('分割 names its insurer', () =>
    expect(keyOf(IR, RE, HO, 'SN,1,05,07888888,9,9,00').splitInsurer).toBe('07888888'));

  test('the 検索番号 of MN and of the returned claim', () => {
    const re = `${RE}${','.repeat(12)}20260300000000001`;
    const lines = [IR, re, HO].map((line, i) => `1,${i + 2},0,${line}`);
    const { searchNumbers } = keyOf('2,1,0,MN,910000001,,20260400000000002', ...lines);
    expect(searchNumbers).toEqual(['20260400000000002', '20260300000000001']);
  });

  test('cards: the review body first, 不詳 never', () => {
    const receipt = readOne(IR, RE, HO, 'SN,1,04,07888888,９,８,02');
    expect(cardsOf(receipt)).toEqual([
      { insurerNumber: '07888888', symbol: '9', number: '8', branch: '02' },
      { insurerNumber: '06999999', symbol: '123', number: '45', branch: '02' },
    ]);
    expect(cardsOf(readOne(IR, RE, 'HO,77777777,7,7777777,1,100'))).toEqual([]);
  });
});

test.each([
  ['2026-03-01', '2026-03-11'],
  ['2026-03-05', '2026-03-11'],
  ['2026-03-10', '2026-03-11'],
  ['2026-03-11', '2026-03-12'],
  ['2026-03-12', '2026-03-13'],
  ['2026-03-31', '2026-04-01'],
])('received %s, visible from %s', (received, expected) =>
  expect(visibleFrom(date(received))).toBe(expected),
);
