import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

/** Document 004, 「オンライン資格確認の利用状況」, ＜参考＞: an estimate by person instead of by verification. */
export const use202409Patients: Series = {
  id: 'use-2024-09-patients',
  topic: 'use',
  document: '004',
  heading: '＜参考＞',
  title: {
    ja: '医療機関を受診した人のうちマイナ保険証を使った人の割合（2024年9月、推計）',
    en: 'Patients who used the card (September 2024, estimate)',
  },
  asOf: { from: '2024-09-01', to: '2024-09-30' },
  columns: [count('people', '人数', 'People', 'people'), percent('share', '割合', 'Share')],
  rows: namedRows([
    ['users', 'マイナ保険証を使った人', 'Used the card', 13_840_000, null],
    ['patients', '受診した人（推計）', 'Patients (estimate)', 66_150_000, null],
    ['of-patients', '受診した人に対する割合', 'Share of patients', null, 20.9],
    ['of-holders', '受診したカード保有者に対する割合', 'Share of patients with a card', null, 27.8],
    [
      'of-registered',
      '受診したマイナ保険証登録者に対する割合',
      'Share of patients registered',
      null,
      34.3,
    ],
    [
      'holder-rate',
      '人口に対するカード保有者（推計に使用）',
      'Card holders per population',
      null,
      75.2,
    ],
    [
      'registered-rate',
      'カード保有者に対する登録者（推計に使用）',
      'Registered per card holders',
      null,
      81.2,
    ],
  ]).map((row) => ({ ...row, roundedTo: 10_000 })),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '月の途中で保険者が変わった人は2回数えることがあります。受診した人の数は加入者数に患者割合をかけた推計。',
        en: 'Someone who changed insurers within the month may count twice. Patients are estimated: insured people times the share who see a doctor.',
      },
    },
    {
      by: 'portal',
      text: {
        ja: '人についての割合です。件数についての利用率（全国13.87％）とは分母が違います。',
        en: 'A share of people; the rate of use (13.87% nationwide) is a share of verifications.',
      },
    },
  ],
  charts: [],
};
