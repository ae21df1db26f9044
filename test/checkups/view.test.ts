import { describe, expect, test } from 'vitest';
import type { Written } from '../../functions/local/demo/checkups/v08.ts';
import type { Result } from '../../shared/checkups/codec.ts';
import { HDL, one, SYSTOLIC, TG, views, WAIST } from './shown.ts';

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
