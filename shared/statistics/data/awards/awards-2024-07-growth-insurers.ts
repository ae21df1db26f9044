import type { Series } from '../../codec.ts';
import { points, words } from '../../columns.ts';
import { namedRows } from '../../rows.ts';
import { societyNote } from './notes.ts';

/** Document 004, 「(参考) 7月の利用実績に基づく表彰対象」. */
export const awards202407GrowthInsurers: Series = {
  id: 'awards-2024-07-growth-insurers',
  topic: 'awards',
  document: '004',
  heading: '市町村国保・国保組合・被用者保険 < 4月～7月の利用実績の伸び >',
  title: {
    ja: '表彰：4月から7月の伸びが1位の保険者（2024年）',
    en: 'Awards: first by growth April–July 2024, insurers',
  },
  asOf: { from: '2024-04-01', to: '2024-07-31' },
  columns: [words('winner', '1位', 'First'), points('growth', '伸び', 'Growth')],
  rows: namedRows([
    [
      'municipal',
      '市町村国保',
      'Municipal National Health Insurance',
      { ja: '宮崎県日之影町', en: 'Hinokage, Miyazaki' },
      26.2,
    ],
    [
      'kokuho-kumiai',
      '国保組合',
      'National Health Insurance societies',
      { ja: '島根県医師国保組合', en: 'Society of physicians, Shimane' },
      10.7,
    ],
    [
      'employees',
      '被用者保険',
      'Employees’ insurance',
      { ja: '植木組健康保険組合', en: 'Uekigumi health insurance society' },
      9.8,
    ],
  ]),
  checks: [],
  differences: [],
  footnotes: [societyNote],
  charts: [],
};
