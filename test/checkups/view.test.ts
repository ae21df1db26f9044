import { describe, expect, test } from 'vitest';
import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import type { Written } from '../../functions/local/demo/checkups/v08.ts';
import type { Checkup, Result } from '../../shared/checkups/codec.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { checkupViews } from '../../shared/checkups/view/checkup-view.ts';
import { seriesOf } from '../../shared/checkups/view/series.ts';
import { bytesOf, day, xml } from './documents.ts';

type Given = Parameters<typeof xml>[0];

/** Several checkups as they are shown, newest first. */
function views(all: Given[], language: 'ja' | 'en' = 'ja'): Checkup[] {
  const identified = all.map((given, at) => {
    const { document } = readCheckupDocument(
      parseXml(bytesOf(xml(given))),
      day('2026-11-21'),
      ownItem,
    );
    if (!document) throw new Error('not read');
    return { id: `id-${at}`, document };
  });
  return checkupViews(identified, language);
}
const resultsOf = (entries: readonly Written[], given: Given = {}): Result[] =>
  views([{ ...given, entries }])[0]?.results ?? [];
const one = (written: Written, given: Given = {}): Result | undefined =>
  resultsOf([written], given)[0];

const SYSTOLIC = ['9A755000000000001', '9A752000000000001', '9A751000000000001'] as const;
const TG = '3F015000002327101';
const TG_CASUAL = '3F015129902327101';
const HDL = '3F070000002327101';
const HB = '2A030000001930101';
const WAIST = '9N016160100000001';

describe('判定', () => {
  test.each<[string, string, string, Given, string | null]>([
    [SYSTOLIC[2], '129', 'in range', {}, 'normal'],
    [SYSTOLIC[2], '130', 'at the boundary', {}, 'guidance'],
    [SYSTOLIC[2], '139', 'below the next', {}, 'guidance'],
    [SYSTOLIC[2], '140', 'at the next', {}, 'referral'],
    [HDL, '40', 'forty', {}, 'normal'],
    [HDL, '39', 'below forty', {}, 'guidance'],
    [HDL, '34', 'since the fourth period', {}, 'guidance'],
    [HDL, '34', 'before it', { examinedOn: '2024-03-31' }, 'referral'],
    [TG, '174', 'fasting', {}, 'guidance'],
    [TG_CASUAL, '174', 'casual', {}, 'normal'],
    [TG_CASUAL, '175', 'casual', {}, 'guidance'],
    [TG_CASUAL, '175', 'casual, before the fourth period', { examinedOn: '2024-03-31' }, null],
    [HB, '13.0', 'a man', {}, 'guidance'],
    [HB, '13.1', 'a man', {}, 'normal'],
    [HB, '12.1', 'a woman', { person: { sex: '2' } }, 'normal'],
    [HB, '11.0', 'a woman', { person: { sex: '2' } }, 'referral'],
    [WAIST, '85.0', 'a man', {}, 'guidance'],
    [WAIST, '89.9', 'a woman', { person: { sex: '2' } }, 'normal'],
    [WAIST, '99.0', '後期高齢者', { program: '020' }, null],
    [HB, '11.9', '後期高齢者', { program: '020' }, 'referral'],
    ['3D046000001906202', '5.6', 'decimals', {}, 'guidance'],
    ['9N006000000000001', '200.0', 'no value for weight', {}, null],
  ])('%s %s, %s', (code, value, _, given, judgement) => {
    expect(one({ code, value }, given)?.judgement).toBe(judgement);
  });

  test('at once: from 160 or 100 only', () => {
    expect(one({ code: SYSTOLIC[0], value: '160' })?.urgent).toBe(true);
    expect(one({ code: SYSTOLIC[0], value: '159' })?.urgent).toBeUndefined();
  });

  test("the institution's H or L is shown beside it and decides nothing", () => {
    const result = one({ code: HDL, value: '50', interpretation: 'L', range: ['60', ''] });
    expect(result).toMatchObject({ judgement: 'normal', interpretation: 'L', range: '60以上' });
  });
});

describe('several codes of one meaning', () => {
  test.each([
    [['1st'], [SYSTOLIC[2]], SYSTOLIC[2]],
    [['2nd before 1st'], [SYSTOLIC[2], SYSTOLIC[1]], SYSTOLIC[1]],
    [['other before both'], [SYSTOLIC[2], SYSTOLIC[1], SYSTOLIC[0]], SYSTOLIC[0]],
  ])('%s', (_, codes, counting) => {
    const results = resultsOf(codes.map((code, at) => ({ code, value: String(120 + at) })));
    expect(results.filter(({ secondary }) => !secondary).map(({ code }) => code)).toEqual([
      counting,
    ]);
  });
  test('one that has no value gives way', () => {
    const results = resultsOf([
      { code: SYSTOLIC[0], negated: true },
      { code: SYSTOLIC[2], value: '131' },
    ]);
    expect(results.find(({ secondary }) => !secondary)?.code).toBe(SYSTOLIC[2]);
  });
  test('only what counts is counted', () => {
    const entries = SYSTOLIC.map((code) => ({ code, value: '142' }));
    expect(views([{ entries }])[0]?.counts).toEqual({ normal: 0, guidance: 0, referral: 1 });
  });
});

describe('as people read it', () => {
  test.each<[Written, Partial<Result>]>([
    [
      { code: '9N006000000000001', value: '70' },
      { text: '70.0', unit: 'kg', value: 70 },
    ],
    [{ code: '9N006000000000001', value: '070.25' }, { text: '70.25' }],
    [
      { code: SYSTOLIC[2], value: '0' },
      { text: '0', value: 0, unit: 'mmHg' },
    ],
    [
      { code: TG, value: '99999', interpretation: 'H' },
      { text: '99999以上', bound: 'at-least' },
    ],
    [{ code: TG, value: '99999' }, { text: '99999' }],
    [{ code: TG, value: '9999', interpretation: 'H' }, { text: '9999' }],
    [
      { code: TG, value: '2000', interpretation: 'HX' },
      { text: '2000以上', bound: 'at-least' },
    ],
    [
      { code: HDL, value: '10', interpretation: 'LX' },
      { text: '10以下', bound: 'at-most' },
    ],
    [{ code: HDL, value: '10', interpretation: 'L' }, { text: '10' }],
    [
      { code: HDL, negated: true },
      { text: '未実施', value: null, absent: 'not-performed' },
    ],
    [
      { code: HDL, nullFlavor: 'NI' },
      { text: '測定不能', value: null, absent: 'not-measurable' },
    ],
    [
      { code: '1A020000000191111', value: '3' },
      { text: '＋', value: '3', group: 'urine' },
    ],
    [
      { code: '9N736000000000011', value: '2' },
      { text: '以前は吸っていたが、最近1ヶ月間は吸っていない' },
    ],
    [{ code: '9N736000000000011', value: '7', label: '七' }, { text: '七' }],
    [
      { code: '9N091000000000001', value: '4', name: '嚥下テスト', type: 'PQ', unit: '{times}' },
      { name: '嚥下テスト', text: '4', group: 'other' },
    ],
  ])('%o', (written, expected) => {
    expect(one(written)).toMatchObject(expected);
    if (!expected.bound) expect(one(written)?.bound).toBeUndefined();
  });

  test('in English', () => {
    const [shown] = views(
      [
        {
          entries: [
            { code: HDL, negated: true },
            { code: '9N701000000000011', value: '1' },
          ],
        },
      ],
      'en',
    );
    expect(shown?.results.map(({ name, text }) => [name, text])).toEqual([
      ['HDL cholesterol', 'Not done'],
      ['Medicine for blood pressure', 'Yes'],
    ]);
  });

  test('メタボ and レベル as written, never worked out again', () => {
    const bad = [
      { code: WAIST, value: '120.0' },
      { code: SYSTOLIC[2], value: '180' },
      { code: '3D010000001926101', value: '200' },
      { code: '9N501000000000011', value: '3' },
      { code: '9N506000000000011', value: '3' },
    ];
    const [shown] = views([{ entries: bad }]);
    expect(shown).toMatchObject({
      metabolic: { code: '3', text: '非該当' },
      guidance: { code: '3', text: 'なし' },
    });
  });
  test('not written is null; for 後期高齢者 there is no such field, no 記号, no 枝番', () => {
    expect(views([{}])[0]).toMatchObject({ metabolic: null, guidance: null });
    const person = { insurerNumber: '39139993', symbol: '', branch: '' };
    const [elderly] = views([{ program: '020', person }]);
    expect(Object.keys(elderly ?? {})).not.toContain('metabolic');
    expect(Object.keys(elderly ?? {})).not.toContain('guidance');
    expect(Object.keys(elderly?.person ?? {})).not.toContain('symbol');
    expect(Object.keys(elderly?.person ?? {})).not.toContain('branch');
  });
  test('the doctor, from the author or from an item of its own', () => {
    const diagnosis = { code: '9N511000000000049', value: '経過観察' };
    expect(views([{ entries: [{ ...diagnosis, doctor: '見本　一' }] }])[0]?.diagnosis).toEqual({
      text: '経過観察',
      doctor: '見本　一',
    });
    const named = [diagnosis, { code: '9N516000000000049', value: '見本　二' }];
    expect(views([{ entries: named }])[0]?.diagnosis?.doctor).toBe('見本　二');
    expect(views([{}])[0]?.diagnosis).toBeNull();
  });
});

describe('over the years', () => {
  const year = (on: string, ...entries: Written[]) => ({ examinedOn: `${on}-06-10`, entries });

  test('a gap is a gap, 随時 and 空腹時 never share a line', () => {
    const shown = views([
      year('2024', { code: TG, value: '140' }, { code: HDL, value: '50' }),
      year('2025', { code: TG_CASUAL, value: '180' }, { code: HDL, negated: true }),
      year('2026', { code: TG, value: '160' }),
    ]);
    const series = seriesOf(shown, 'ja');
    const line = (meaning: string) =>
      series
        .find((found) => found.meaning === meaning)
        ?.points.map(({ examinedOn, value, text }) => [examinedOn.slice(0, 4), value, text]);
    expect(line('tgFasting')).toEqual([
      ['2024', 140, '140'],
      ['2025', null, null],
      ['2026', 160, '160'],
    ]);
    expect(line('tgCasual')).toEqual([
      ['2024', null, null],
      ['2025', 180, '180'],
      ['2026', null, null],
    ]);
    expect(line('hdl')).toEqual([
      ['2024', 50, '50'],
      ['2025', null, '未実施'],
      ['2026', null, null],
    ]);
    expect(line('ldl')).toBeUndefined();
  });

  test('one line for all methods; the band is that of the latest, in words', () => {
    const shown = views([
      year('2024', { code: '3F077000002327101', value: '119' }),
      year('2025', { code: '3F077000002391901', value: '125' }),
    ]);
    expect(seriesOf(shown, 'ja')).toMatchObject([
      {
        meaning: 'ldl',
        unit: 'mg/dL',
        decimals: 0,
        guidance: { op: '>=', value: 120, text: '120以上' },
        referral: { value: 140 },
        points: [{ judgement: 'normal' }, { judgement: 'guidance' }],
      },
    ]);
  });

  test('what changed since the checkup before', () => {
    const [latest, first] = views([
      year(
        '2024',
        { code: HDL, value: '45' },
        { code: TG, value: '160' },
        { code: WAIST, value: '84.0' },
      ),
      year(
        '2026',
        { code: HDL, value: '38' },
        { code: TG, value: '150' },
        { code: WAIST, negated: true },
        { code: HB, value: '15.0' },
      ),
    ]);
    expect(first?.changes).toBeNull();
    expect(latest?.changes).toEqual({
      since: '2024-06-10',
      items: [
        {
          meaning: 'tgFasting',
          name: '空腹時中性脂肪(トリグリセリド)',
          unit: 'mg/dL',
          before: { text: '160', judgement: 'guidance' },
          after: { text: '150', judgement: 'guidance' },
          direction: 'down',
          judgement: 'same',
        },
        {
          meaning: 'hdl',
          name: 'HDLコレステロール',
          unit: 'mg/dL',
          before: { text: '45', judgement: 'normal' },
          after: { text: '38', judgement: 'guidance' },
          direction: 'down',
          judgement: 'worse',
        },
      ],
    });
  });
  test('between bounds there is no direction', () => {
    const [latest] = views([
      year('2025', { code: HDL, value: '10', interpretation: 'LX' }),
      year('2026', { code: HDL, value: '12' }),
    ]);
    expect(latest?.changes?.items[0]?.direction).toBeUndefined();
  });
});
