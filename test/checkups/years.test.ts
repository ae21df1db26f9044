import { describe, expect, test } from 'vitest';
import type { Written } from '../../functions/local/demo/checkups/v08.ts';
import { seriesOf } from '../../shared/checkups/view/series.ts';
import { HB, HDL, TG, TG_CASUAL, views, WAIST } from './shown.ts';

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
