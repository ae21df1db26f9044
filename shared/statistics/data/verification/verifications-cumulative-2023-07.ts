import type { Series } from '../../codec.ts';
import { count } from '../../columns.ts';
import { namedRows } from '../../rows.ts';
import { bulkExcludedNote } from './notes.ts';

/** Document 001, 「オンライン資格確認の利用状況①」, the sentence above the chart (rounded figures). */
export const verificationsCumulative202307: Series = {
  id: 'verifications-cumulative-2023-07',
  topic: 'verification',
  document: '001',
  heading: 'オンライン資格確認の利用状況①',
  title: {
    ja: '資格確認の利用件数の累計（2021年10月～2023年7月、概数）',
    en: 'Eligibility verifications since the start (October 2021 – July 2023, rounded)',
  },
  asOf: { from: '2021-10-20', to: '2023-07-31' },
  columns: [count('count', '件数', 'Verifications', 'verifications')],
  rows: [
    ...namedRows([
      ['card', 'マイナンバーカード', 'My Number Card', 44_000_000],
      ['certificate', '保険証', 'Insurance certificate', 1_430_000_000],
      ['total', '合計（一括照会を除く）', 'Total without batch inquiries', 1_470_000_000],
      ['bulk', '一括照会', 'Batch inquiries', 190_000_000],
    ]).map((row) => ({ ...row, roundedTo: row.key === 'card' ? 1_000_000 : 10_000_000 })),
  ],
  checks: [],
  differences: [],
  footnotes: [bulkExcludedNote],
  charts: [],
};
