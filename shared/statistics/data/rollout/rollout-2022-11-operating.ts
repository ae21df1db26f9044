import type { Series } from '../../codec.ts';
import { kindRows } from '../../rows.ts';
import { stageChecks, stageColumns, stageNotes } from './rollout-2022-11-stage.ts';

/** Document 003, 「オンライン資格確認システムの導入状況」, 3. 運用開始施設数（準備完了施設数の内数）. */
export const rollout202211Operating: Series = {
  id: 'rollout-2022-11-operating',
  topic: 'rollout',
  document: '003',
  heading: '3. 運用開始施設数（準備完了施設数の内数）',
  title: {
    ja: '運用開始施設数（2022年11月13日）',
    en: 'Facilities operating (13 November 2022)',
  },
  asOf: { to: '2022-11-13' },
  columns: stageColumns('operating'),
  rows: kindRows(
    {
      hospital: [null, null, 49.1, 49.1],
      clinic: [null, null, 23.3, 25.1],
      dental: [null, null, 24.8, 28.1],
      pharmacy: [null, null, 58.0, 59.8],
    },
    [78_019, 229_810, 33.9, 36.6],
  ),
  checks: stageChecks,
  differences: [],
  footnotes: stageNotes,
  charts: [
    {
      kind: 'bars',
      columns: ['share', 'obliged-share'],
      title: {
        ja: '運用開始施設数の割合',
        en: 'Facilities operating, share',
      },
    },
  ],
};
