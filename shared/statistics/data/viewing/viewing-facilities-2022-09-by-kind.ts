import type { Series } from '../../codec.ts';
import { viewColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { consentNote, viewSums } from './notes.ts';

/** Document 003, the table below the monthly one; it has no heading, its total is that of 2022-09. */
export const viewingFacilities202209ByKind: Series = {
  id: 'viewing-facilities-2022-09-by-kind',
  topic: 'viewing',
  document: '003',
  heading: '',
  title: {
    ja: '医療機関・薬局での情報の利用件数・種類別（2022年9月）',
    en: 'Information viewed, by kind of facility (September 2022)',
  },
  asOf: { from: '2022-09-01', to: '2022-09-30' },
  columns: viewColumns,
  rows: kindRows(
    {
      hospital: [5_962, 15_787, 493],
      clinic: [13_130, 84_405, 851],
      dental: [6_609, 13_678, 185],
      pharmacy: [40_803, 85_202, 10_002],
    },
    [66_504, 199_072, 11_531],
  ),
  checks: viewSums(['checkups', 'medications', 'treatments']),
  differences: [],
  footnotes: [
    consentNote,
    {
      by: 'portal',
      text: {
        ja: '資料のこの表には見出しがありません。総計が2022年9月の値と一致するため、9月分の内訳としました。',
        en: 'The document prints no heading here; the totals equal those of September 2022, so we read it as that month.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['checkups', 'medications', 'treatments'],
      title: { ja: '施設の種類別の利用件数', en: 'Views by kind of facility' },
    },
  ],
};
