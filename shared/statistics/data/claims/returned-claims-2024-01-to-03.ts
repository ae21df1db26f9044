import type { Series } from '../../codec.ts';
import { count } from '../../columns.ts';
import { namedRows, totalRow } from '../../rows.ts';

/** Document 004, 「マイナ保険証の効果（レセプト返戻の減少）」, R6.1～R6.3の理由別レセプト返戻件数. */
export const returnedClaims202401To03: Series = {
  id: 'returned-claims-2024-01-to-03',
  topic: 'claims',
  document: '004',
  heading: 'R6.1～R6.3の理由別レセプト返戻件数（資格返戻）',
  title: {
    ja: '資格に関する返戻の件数・理由別（2024年1月～3月）',
    en: 'Claims returned because of coverage, by reason (January–March 2024)',
  },
  asOf: { from: '2024-01-01', to: '2024-03-31' },
  columns: [
    count('2024-01', '2024年1月', 'January 2024', 'claims'),
    count('2024-02', '2024年2月', 'February 2024', 'claims'),
    count('2024-03', '2024年3月', 'March 2024', 'claims'),
  ],
  rows: [
    ...namedRows([
      ['number', '記号・番号の誤り', 'Wrong symbol or number', 25_186, 22_061, 20_570],
      ['not-family', '認定外家族', 'Not a recognised dependant', 9_344, 7_598, 7_858],
      ['unknown', '該当者なし', 'No such person', 10_458, 9_104, 8_445],
      ['old-certificate', '旧証によるもの', 'Old certificate', 1_399, 1_123, 1_062],
      ['relation', '本人・家族等誤り', 'Insured and dependant mixed up', 7_745, 6_939, 6_413],
      ['after-loss', '資格喪失後の受診', 'Visit after coverage ended', 8_137, 6_896, 6_730],
      ['period-over', '給付期間満了', 'Benefit period over', 161, 114, 105],
      ['name', '患者氏名の誤り', 'Wrong name', 51, 41, 48],
      ['koki', '後期高齢者該当', 'Belongs to the 75+ scheme', 89, 54, 60],
      ['sex', '性別の誤り', 'Wrong sex', 3_376, 2_794, 2_602],
      ['kokuho', '国保該当', 'Belongs to National Health Insurance', 1, 0, 0],
      ['birth-date', '生年月日の誤り', 'Wrong birth date', 5_692, 5_016, 4_567],
    ]),
    { ...totalRow([71_639, 61_740, 58_460]), label: { ja: '合計', en: 'Total' } },
  ],
  checks: [{ rule: 'rows-sum', columns: ['2024-01', '2024-02', '2024-03'], total: 'total' }],
  differences: [],
  footnotes: [],
  charts: [
    {
      kind: 'bars',
      columns: ['2024-01', '2024-02', '2024-03'],
      title: { ja: '理由別の返戻', en: 'Returned claims by reason' },
    },
  ],
};
