import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { kindRows } from '../../rows.ts';

/** Document 000, 「⑤各施設類型の特徴に応じた対応について」: 電子カルテ普及率. */
export const electronicRecords2017: Series = {
  id: 'electronic-records-2017',
  topic: 'rollout',
  document: '000',
  heading: '電子カルテ普及率',
  title: {
    ja: '電子カルテ普及率（2017年の調査などから算出）',
    en: 'Facilities with electronic medical records (from the survey of 2017 and others)',
  },
  asOf: { from: '2017-01-01', to: '2017-12-31' },
  columns: [
    percent('share', '普及率', 'Share', { denominator: 'all-facilities' }),
    count('facilities', '施設数（約）', 'Facilities (about)', 'facilities'),
  ],
  rows: kindRows({
    hospital: [55.6, 7_300],
    clinic: [41.6, 101_000],
    dental: [57.3, 68_000],
    pharmacy: [98.0, 59_000],
  }).map((row) => ({ ...row, roundedTo: row.key === 'hospital' ? 100 : 1_000 })),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '薬局は電子カルテではなくレセコンの導入率（約98％）。病院は精神科病院を除く。保険医療機関・保険薬局以外を含む。医療施設調査（2017年）等から算出。',
        en: 'Pharmacies: claim computers instead (about 98%). Hospitals without psychiatric ones. Includes facilities outside health insurance. From the survey of medical institutions (2017) and others.',
      },
    },
  ],
  charts: [],
};
