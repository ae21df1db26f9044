import type { Series } from '../../codec.ts';
import { kindRows } from '../../rows.ts';
import { stageChecks, stageColumns, stageNotes } from './rollout-2022-11-stage.ts';

/** Document 003, 「オンライン資格確認システムの導入状況」, 2. 準備完了施設数（カードリーダー申込数の内数）. */
export const rollout202211Ready: Series = {
  id: 'rollout-2022-11-ready',
  topic: 'rollout',
  document: '003',
  heading: '2. 準備完了施設数（カードリーダー申込数の内数）',
  title: {
    ja: '準備完了施設数（2022年11月13日）',
    en: 'Facilities ready (13 November 2022)',
  },
  asOf: { to: '2022-11-13' },
  columns: stageColumns('ready'),
  rows: kindRows(
    {
      hospital: [null, null, 55.7, 55.8],
      clinic: [null, null, 29.8, 32.1],
      dental: [null, null, 31.0, 35.1],
      pharmacy: [null, null, 64.9, 67.0],
    },
    [93_062, 229_810, 40.5, 43.6],
  ),
  checks: stageChecks,
  differences: [],
  footnotes: stageNotes,
  charts: [
    {
      kind: 'bars',
      columns: ['share', 'obliged-share'],
      title: {
        ja: '準備完了施設数の割合',
        en: 'Facilities ready, share',
      },
    },
  ],
};
