import type { Series } from '../../codec.ts';
import { kindRows } from '../../rows.ts';
import { stageChecks, stageColumns, stageNotes } from './rollout-2022-11-stage.ts';

/** Document 003, 「オンライン資格確認システムの導入状況」, 1. 顔認証付きカードリーダー申込数. */
export const rollout202211Orders: Series = {
  id: 'rollout-2022-11-orders',
  topic: 'rollout',
  document: '003',
  heading: '1. 顔認証付きカードリーダー申込数',
  title: {
    ja: '顔認証付きカードリーダーの申込施設数（2022年11月13日）',
    en: 'Facilities that ordered a card reader (13 November 2022)',
  },
  asOf: { to: '2022-11-13' },
  columns: stageColumns('reader-orders'),
  rows: kindRows(
    {
      hospital: [null, 8_187, 96.4, 96.5],
      clinic: [null, 89_706, 84.3, 90.9],
      dental: [null, 70_531, 83.7, 94.7],
      pharmacy: [null, 61_386, 93.4, 96.3],
    },
    [199_924, 229_810, 87.0, 93.7],
  ),
  checks: stageChecks,
  differences: [],
  footnotes: stageNotes,
  charts: [
    {
      kind: 'bars',
      columns: ['share', 'obliged-share'],
      title: {
        ja: '顔認証付きカードリーダーの申込施設数の割合',
        en: 'Facilities that ordered a card reader, share',
      },
    },
  ],
};
