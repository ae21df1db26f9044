import type { Series } from '../../codec.ts';
import { viewColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { viewSums } from './notes.ts';

/** Document 004, 「オンライン資格確認の利用状況」, the second table of 【9月分実績の内訳】. */
export const viewingFacilities202409ByKind: Series = {
  id: 'viewing-facilities-2024-09-by-kind',
  topic: 'viewing',
  document: '004',
  heading: '【9月分実績の内訳】',
  title: {
    ja: '医療機関・薬局での情報の利用件数・種類別（2024年9月）',
    en: 'Information viewed, by kind of facility (September 2024)',
  },
  asOf: { from: '2024-09-01', to: '2024-09-30' },
  columns: viewColumns,
  rows: kindRows(
    {
      hospital: [786_746, 516_519, 1_284_119],
      clinic: [2_804_091, 3_564_150, 7_557_646],
      dental: [634_123, 581_431, 562_021],
      pharmacy: [3_713_761, 3_174_700, 6_072_891],
    },
    [7_938_721, 7_836_800, 15_476_677],
  ),
  checks: viewSums(['checkups', 'medications', 'treatments']),
  differences: [],
  footnotes: [],
  charts: [
    {
      kind: 'bars',
      columns: ['checkups', 'medications', 'treatments'],
      title: { ja: '施設の種類別の利用件数', en: 'Views by kind of facility' },
    },
  ],
};
