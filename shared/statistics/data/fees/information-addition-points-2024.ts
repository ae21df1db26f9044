import type { Series } from '../../codec.ts';
import { count } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

/** Document 004, 「医療DX推進体制整備加算及び医療情報取得加算の見直し」, 医療情報取得加算. */
export const informationAdditionPoints2024: Series = {
  id: 'information-addition-points-2024',
  topic: 'fees',
  document: '004',
  heading: '医療情報取得加算',
  title: {
    ja: '医療情報取得加算の点数（2024年6月～11月・12月から）',
    en: 'Addition for obtaining information: points (June–November and from December 2024)',
  },
  asOf: { from: '2024-06-01', to: '2024-12-01' },
  columns: [
    count('certificate', '11月まで・現行の保険証', 'Until November, certificate', 'fee-points'),
    count('card', '11月まで・マイナ保険証', 'Until November, card', 'fee-points'),
    count('from-12', '12月から', 'From December', 'fee-points'),
  ],
  rows: namedRows([
    ['first', '初診時', 'First visit', 3, 1, 1],
    ['later', '再診時（3か月に1回）', 'Later visit (once in 3 months)', 2, 1, 1],
    [
      'dispensing',
      '調剤時（6か月に1回。12月からは12か月に1回）',
      'Dispensing (once in 6, from December in 12 months)',
      3,
      1,
      1,
    ],
  ]),
  checks: [],
  differences: [],
  footnotes: [],
  charts: [],
};
