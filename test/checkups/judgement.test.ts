import { describe, expect, test } from 'vitest';
import {
  type Given,
  HB,
  HDL,
  one,
  resultsOf,
  SYSTOLIC,
  TG,
  TG_CASUAL,
  views,
  WAIST,
} from './shown.ts';

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
