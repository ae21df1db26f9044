import type { Series } from '../../codec.ts';
import { kindRows } from '../../rows.ts';
import { stageChecks, stageColumns } from './rollout-2022-01-stage.ts';

/** Document 000, 「オンライン資格確認の導入状況①」, block ③運用開始施設数. */
export const rollout202201Operating: Series = {
  id: 'rollout-2022-01-operating',
  topic: 'rollout',
  document: '000',
  heading: 'オンライン資格確認の導入状況①（１月23日時点） ③運用開始施設数',
  title: {
    ja: '運用開始施設数（2022年1月23日）',
    en: 'Facilities operating (23 January 2022)',
  },
  asOf: { to: '2022-01-23' },
  columns: stageColumns('operating'),
  rows: kindRows(
    {
      hospital: [1_884, 8_223, 22.9, 12.8, 10.1],
      clinic: [7_035, 89_456, 7.9, 3.6, 4.3],
      dental: [5_977, 70_757, 8.4, 4.0, 4.4],
      pharmacy: [10_147, 60_835, 16.7, 7.5, 9.2],
    },
    [25_043, 229_271, 10.9, 5.1, 5.8],
  ),
  checks: stageChecks,
  differences: [],
  footnotes: [],
  charts: [
    {
      kind: 'bars',
      columns: ['share-before', 'share'],
      title: {
        ja: '運用開始施設数の割合',
        en: 'Facilities operating, share',
      },
    },
  ],
};
