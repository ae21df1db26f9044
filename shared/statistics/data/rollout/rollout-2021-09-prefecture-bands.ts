import type { Series } from '../../codec.ts';
import { count } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

/** Document 002, note below the total of 2021-09-12. */
export const rollout202109PrefectureBands: Series = {
  id: 'rollout-2021-09-prefecture-bands',
  topic: 'rollout',
  document: '002',
  heading: '医療機関・薬局におけるオンライン資格確認システムの導入準備状況',
  title: {
    ja: '申込割合が一定以上の都道府県の数（2021年9月12日）',
    en: 'Prefectures above a share of card reader orders (12 September 2021)',
  },
  asOf: { to: '2021-09-12' },
  columns: [count('prefectures', '都道府県の数', 'Prefectures', 'prefectures')],
  rows: namedRows([
    ['hospital-60', '病院・60％超', 'Hospitals, above 60%', 47],
    ['hospital-70', '病院・70％以上', 'Hospitals, 70% or more', 22],
    ['hospital-80', '病院・80％以上', 'Hospitals, 80% or more', 21],
    ['clinic-50', '医科診療所・50％超', 'Medical clinics, above 50%', 10],
    ['dental-60', '歯科診療所・60％以上', 'Dental clinics, 60% or more', 8],
    ['dental-70', '歯科診療所・70％以上', 'Dental clinics, 70% or more', 3],
    ['pharmacy-70', '薬局・70％超', 'Pharmacies, above 70%', 47],
    ['pharmacy-80', '薬局・80％以上', 'Pharmacies, 80% or more', 28],
  ]),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      text: {
        ja: '資料は「全都道府県」と書いているものを47としました。70％以上の数が80％以上を含むかは資料に書かれていません。',
        en: 'Where the document says “all prefectures” we write 47. It does not say whether the count for 70% includes those at 80%.',
      },
    },
  ],
  charts: [],
};
