import type { Series } from '../../codec.ts';
import { count } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

/** Document 004, 「令和6年度診療報酬改定における…評価（イメージ）」: the additions that depend on the card. */
export const cardRelatedFees2024: Series = {
  id: 'card-related-fees-2024',
  topic: 'fees',
  document: '004',
  heading: '令和6年度診療報酬改定におけるマイナ保険証利用等に関する診療報酬上の評価（イメージ）',
  title: {
    ja: 'マイナ保険証の利用による加算の違い（2024年5月まで・6月から・12月から）',
    en: 'Additions with and without the card (until May, from June, from December 2024)',
  },
  asOf: { from: '2024-05-31', to: '2024-12-31' },
  columns: [
    count('without-card', 'マイナ保険証の利用なし', 'Without the card', 'fee-points'),
    count('with-card', 'マイナ保険証の利用あり', 'With the card', 'fee-points'),
    count('either', '利用の有無によらない', 'Either way', 'fee-points'),
  ],
  rows: namedRows([
    [
      'until-05-first',
      '2024年5月まで・初診（医療情報・システム基盤整備体制充実加算）',
      'Until May 2024, first visit',
      4,
      2,
      null,
    ],
    [
      'from-06-first',
      '2024年6月から・初診（医療情報取得加算）',
      'From June 2024, first visit',
      3,
      1,
      null,
    ],
    [
      'from-06-later',
      '2024年6月から・再診（医療情報取得加算）',
      'From June 2024, later visit',
      2,
      1,
      null,
    ],
    [
      'from-12-first',
      '2024年12月から・初診（医療情報取得加算）',
      'From December 2024, first visit',
      null,
      null,
      1,
    ],
    [
      'from-12-later',
      '2024年12月から・再診（医療情報取得加算）',
      'From December 2024, later visit',
      null,
      null,
      1,
    ],
  ]),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      text: {
        ja: '1点は10円で、患者はその1～3割を負担します。',
        en: 'One point is 10 yen, of which the patient pays 10–30%.',
      },
    },
  ],
  charts: [],
};
