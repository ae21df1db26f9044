import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { namedRows, totalRow } from '../../rows.ts';

/** Document 000, 「保険者制度別 紐付け完了数」. */
export const registrations202201ByInsurer: Series = {
  id: 'registrations-2022-01-by-insurer',
  topic: 'registration',
  document: '000',
  heading: '保険者制度別 紐付け完了数',
  title: {
    ja: '保険証利用の紐付け完了数・制度別（2022年1月23日）',
    en: 'Completed registrations by insurance scheme (23 January 2022)',
  },
  asOf: { to: '2022-01-23' },
  columns: [
    count('count', '利用申込者数', 'Registered', 'people', { measure: 'registrations' }),
    count('insured', '加入者数', 'Insured', 'people'),
    percent('share', '割合', 'Share', {
      decimals: 2,
      measure: 'registrations',
      denominator: 'insured',
    }),
  ],
  rows: [
    ...namedRows([
      [
        'kyokai',
        '全国健康保険協会・船員保険',
        'Japan Health Insurance Association, seamen',
        2_211_517,
        39_519_000,
        5.6,
      ],
      ['kumiai', '健康保険組合', 'Health insurance societies', 1_792_574, 29_541_000, 6.07],
      ['kyosai', '共済組合', 'Mutual aid associations', 724_059, 8_575_000, 8.44],
      [
        'municipal',
        '市町村国民健康保険',
        'Municipal National Health Insurance',
        1_452_679,
        27_517_000,
        5.28,
      ],
      [
        'kokuho-kumiai',
        '国民健康保険組合',
        'National Health Insurance societies',
        133_682,
        2_739_000,
        4.88,
      ],
      ['koki', '後期高齢者医療広域連合', 'Medical care for the 75+', 572_232, 17_718_000, 3.23],
    ]),
    totalRow([6_886_743, 125_609_000, 5.48]),
  ],
  checks: [
    { rule: 'rows-sum', columns: ['count', 'insured'], total: 'total' },
    { rule: 'ratio', share: 'share', part: 'count', whole: 'insured' },
  ],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '分母は「医療保険に関する基礎資料」（2018年度末）の加入者数。合計には、加入者が保険者を移る間の時間差がある。',
        en: 'Insured people at the end of fiscal 2018. The total lags while people change insurers.',
      },
    },
    {
      by: 'portal',
      text: {
        ja: '経路別の表の合計（7,013,599）は申込みの数、この表は紐付けの完了数で、一致しません。',
        en: 'The table by route counts applications (7,013,599), this one completed registrations; they differ.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['share'],
      title: { ja: '加入者に対する割合', en: 'Share of the insured' },
    },
  ],
};
