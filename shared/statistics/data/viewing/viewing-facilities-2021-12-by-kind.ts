import type { Series } from '../../codec.ts';
import { viewColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { consentNote, viewSums } from './notes.ts';

/** Document 000, 「オンライン資格確認の利用状況②」, 【12月分の内訳】. */
export const viewingFacilities202112ByKind: Series = {
  id: 'viewing-facilities-2021-12-by-kind',
  topic: 'viewing',
  document: '000',
  heading: '【12月分の内訳】',
  title: {
    ja: '医療機関・薬局での情報の利用件数・種類別（2021年12月）',
    en: 'Information viewed, by kind of facility (December 2021)',
  },
  asOf: { from: '2021-12-01', to: '2021-12-31' },
  columns: [viewColumns[0], viewColumns[1]],
  rows: kindRows(
    {
      hospital: [1_328, 3_085],
      clinic: [1_593, 6_092],
      dental: [1_014, 1_790],
      pharmacy: [525, 975],
    },
    [4_460, 11_942],
  ),
  checks: viewSums(['checkups', 'medications']),
  differences: [],
  footnotes: [consentNote],
  charts: [
    {
      kind: 'bars',
      columns: ['checkups', 'medications'],
      title: { ja: '施設の種類別の利用件数', en: 'Views by kind of facility' },
    },
  ],
};
