import type { Series } from '../../codec.ts';
import { kindRows } from '../../rows.ts';
import { stageChecks, stageColumns } from './rollout-2022-01-stage.ts';

/** Document 000, 「オンライン資格確認の導入状況①」, block ①顔認証付きカードリーダー申込施設数. */
export const rollout202201Orders: Series = {
  id: 'rollout-2022-01-orders',
  topic: 'rollout',
  document: '000',
  heading: 'オンライン資格確認の導入状況①（１月23日時点） ①顔認証付きカードリーダー申込施設数',
  title: {
    ja: '顔認証付きカードリーダーの申込施設数（2022年1月23日）',
    en: 'Facilities that ordered a card reader (23 January 2022)',
  },
  asOf: { to: '2022-01-23' },
  columns: stageColumns('reader-orders'),
  rows: kindRows(
    {
      hospital: [6_415, 8_223, 78.0, 77.5, 0.5],
      clinic: [39_743, 89_456, 44.4, 44.0, 0.4],
      dental: [34_614, 70_757, 48.9, 48.6, 0.3],
      pharmacy: [49_267, 60_835, 81.0, 80.7, 0.3],
    },
    [130_039, 229_271, 56.7, 56.3, 0.4],
  ),
  checks: stageChecks,
  differences: [],
  footnotes: [],
  charts: [
    {
      kind: 'bars',
      columns: ['share-before', 'share'],
      title: {
        ja: '顔認証付きカードリーダーの申込施設数の割合',
        en: 'Facilities that ordered a card reader, share',
      },
    },
  ],
};
