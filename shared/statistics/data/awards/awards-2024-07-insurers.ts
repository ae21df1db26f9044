import type { Series } from '../../codec.ts';
import { percent, words } from '../../columns.ts';
import { namedRows } from '../../rows.ts';
import { societyNote } from './notes.ts';

/** Document 004, 「(参考) 7月の利用実績に基づく表彰対象」. */
export const awards202407Insurers: Series = {
  id: 'awards-2024-07-insurers',
  topic: 'awards',
  document: '004',
  heading: '市町村国保・国保組合・被用者保険 < 7月の利用実績 >',
  title: {
    ja: '表彰：7月の利用実績が1位の保険者（2024年）',
    en: 'Awards: first by use in July 2024, insurers',
  },
  asOf: { from: '2024-07-01', to: '2024-07-31' },
  columns: [words('winner', '1位', 'First'), percent('use', '利用率', 'Use of the card')],
  rows: namedRows([
    [
      'municipal',
      '市町村国保',
      'Municipal National Health Insurance',
      { ja: '宮崎県高千穂町', en: 'Takachiho, Miyazaki' },
      45.8,
    ],
    [
      'kokuho-kumiai',
      '国保組合',
      'National Health Insurance societies',
      { ja: '島根県医師国保組合', en: 'Society of physicians, Shimane' },
      25.6,
    ],
    [
      'employees',
      '被用者保険',
      'Employees’ insurance',
      { ja: '北國FHD健康保険組合', en: 'Hokkoku FHD health insurance society' },
      22.7,
    ],
  ]),
  checks: [],
  differences: [],
  footnotes: [societyNote],
  charts: [],
};
