import type { Series } from '../../codec.ts';
import { points, words } from '../../columns.ts';
import { namedRows } from '../../rows.ts';
import { useNote } from './notes.ts';

/** Document 004, 「(参考) 7月の利用実績に基づく表彰対象」. */
export const awards202407GrowthPrefectures: Series = {
  id: 'awards-2024-07-growth-prefectures',
  topic: 'awards',
  document: '004',
  heading: '都道府県・医療関係団体 < 4月～7月の利用実績の伸び >',
  title: {
    ja: '表彰：4月から7月の伸びが1位の都道府県（2024年）',
    en: 'Awards: first by growth April–July 2024, prefectures',
  },
  asOf: { from: '2024-04-01', to: '2024-07-31' },
  columns: [words('winner', '1位', 'First'), points('growth', '伸び', 'Growth')],
  rows: namedRows([
    ['all', '全体', 'All', { ja: '富山県', en: 'Toyama' }, 7.6],
    ['clinic', '医科診療所', 'Medical clinics', { ja: '秋田県', en: 'Akita' }, 6.4],
    ['hospital', '病院', 'Hospitals', { ja: '栃木県', en: 'Tochigi' }, 12.9],
    ['dental', '歯科診療所', 'Dental clinics', { ja: '秋田県', en: 'Akita' }, 10.1],
    ['pharmacy', '薬局', 'Pharmacies', { ja: '島根県', en: 'Shimane' }, 10.2],
  ]),
  checks: [],
  differences: [],
  footnotes: [useNote],
  charts: [],
};
