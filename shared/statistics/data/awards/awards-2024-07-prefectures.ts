import type { Series } from '../../codec.ts';
import { percent, words } from '../../columns.ts';
import { namedRows } from '../../rows.ts';
import { useNote } from './notes.ts';

/** Document 004, 「(参考) 7月の利用実績に基づく表彰対象」. */
export const awards202407Prefectures: Series = {
  id: 'awards-2024-07-prefectures',
  topic: 'awards',
  document: '004',
  heading: '都道府県・医療関係団体 < 7月の利用実績 >',
  title: {
    ja: '表彰：7月の利用実績が1位の都道府県（2024年）',
    en: 'Awards: first by use in July 2024, prefectures',
  },
  asOf: { from: '2024-07-01', to: '2024-07-31' },
  columns: [words('winner', '1位', 'First'), percent('use', '利用率', 'Use of the card')],
  rows: namedRows([
    ['all', '全体', 'All', { ja: '富山県', en: 'Toyama' }, 18.0],
    ['clinic', '医科診療所', 'Medical clinics', { ja: '福井県', en: 'Fukui' }, 15.9],
    ['hospital', '病院', 'Hospitals', { ja: '富山県', en: 'Toyama' }, 33.5],
    ['dental', '歯科診療所', 'Dental clinics', { ja: '宮崎県', en: 'Miyazaki' }, 29.2],
    ['pharmacy', '薬局', 'Pharmacies', { ja: '島根県', en: 'Shimane' }, 18.7],
  ]),
  checks: [],
  differences: [],
  footnotes: [useNote],
  charts: [],
};
