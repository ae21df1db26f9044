import type { Series } from '../../codec.ts';
import { kindRows } from '../../rows.ts';
import { stageChecks, stageColumns } from './rollout-2022-01-stage.ts';

/** Document 000, 「オンライン資格確認の導入状況①」, block ②準備完了施設数. */
export const rollout202201Ready: Series = {
  id: 'rollout-2022-01-ready',
  topic: 'rollout',
  document: '000',
  heading: 'オンライン資格確認の導入状況①（１月23日時点） ②準備完了施設数',
  title: {
    ja: '準備完了施設数（2022年1月23日）',
    en: 'Facilities ready (23 January 2022)',
  },
  asOf: { to: '2022-01-23' },
  columns: stageColumns('ready'),
  rows: kindRows(
    {
      hospital: [2_446, 8_223, 29.7, 19.7, 10.0],
      clinic: [10_418, 89_456, 11.6, 6.8, 4.8],
      dental: [7_884, 70_757, 11.1, 6.6, 4.5],
      pharmacy: [15_266, 60_835, 25.1, 13.2, 11.9],
    },
    [36_014, 229_271, 15.7, 8.9, 6.8],
  ),
  checks: stageChecks,
  differences: [],
  footnotes: [],
  charts: [
    {
      kind: 'bars',
      columns: ['share-before', 'share'],
      title: {
        ja: '準備完了施設数の割合',
        en: 'Facilities ready, share',
      },
    },
  ],
};
