import type { Series } from '../../codec.ts';
import { totalRow } from '../../rows.ts';
import { answerRows } from './options.ts';
import { answerChecks, answerColumns, answerNotes, surveyAsOf } from './survey-columns.ts';

/** Document 000, 「導入状況等調査の中間集計結果」. */
export const survey202201At2To1: Series = {
  id: 'survey-2022-01-2-1',
  topic: 'survey',
  document: '000',
  heading: '2-1 オンライン資格確認の導入において不安に感じる／感じたことについて',
  title: {
    ja: '導入で不安に感じること（2022年1月）',
    en: 'Worries about introducing the system (January 2022)',
  },
  asOf: surveyAsOf,
  columns: answerColumns(2),
  rows: [
    ...answerRows([
      ['few-bring-card', 26.86, 24.61, 24.64, 27.7, 25.71],
      ['training-issue', 11.76, 9.94, 8.76, 12.47, 10.56],
      ['too-busy', 9.84, 12.73, 9.86, 7.44, 10.25],
      ['results-doubt', 10.0, 9.16, 7.65, 9.33, 8.92],
      ['vendor-late', 6.08, 7.0, 9.25, 9.78, 8.28],
      ['vendor-answer-late', 6.44, 6.89, 8.42, 5.79, 6.89],
      ['forms-complicated', 4.58, 7.23, 8.35, 5.31, 6.71],
      ['hardware-late', 6.25, 4.16, 5.28, 7.61, 5.62],
      ['cost-unsettled', 5.77, 5.13, 5.15, 4.11, 4.88],
      ['other', 6.12, 4.62, 4.09, 4.85, 4.68],
      ['method-unclear', 2.4, 3.59, 3.98, 2.33, 3.21],
      ['reader-not-arrived', 1.11, 1.73, 1.96, 1.44, 1.65],
      ['no-vendor', 0.72, 1.85, 1.64, 0.76, 1.39],
      ['install-errors', 2.09, 1.37, 0.95, 1.09, 1.25],
    ]),
    totalRow([100, 100, 100, 100, 100]),
  ],
  checks: answerChecks(0.07),
  differences: [],
  footnotes: answerNotes,
  charts: [
    {
      kind: 'bars',
      columns: ['all'],
      title: { ja: '全体の回答', en: 'All facilities' },
    },
  ],
};
