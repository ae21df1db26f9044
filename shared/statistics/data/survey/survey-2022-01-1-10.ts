import type { Series } from '../../codec.ts';
import { totalRow } from '../../rows.ts';
import { answerRows } from './options.ts';
import { answerChecks, answerColumns, answerNotes, surveyAsOf } from './survey-columns.ts';

/** Document 000, 「導入状況等調査の中間集計結果」. */
export const survey202201At1To10: Series = {
  id: 'survey-2022-01-1-10',
  topic: 'survey',
  document: '000',
  heading: '1-10：「⑤ 機器・システムの導入作業が完了している（運用開始はしていない）」の傾向',
  title: {
    ja: '導入後、運用を始めていない理由（2022年1月）',
    en: 'Why operation has not begun (January 2022)',
  },
  asOf: surveyAsOf,
  columns: answerColumns(1),
  rows: [
    ...answerRows([
      ['few-bring-card', 24.1, 35.2, 35.0, 36.3, 34.5],
      ['results-doubt', 11.2, 20.5, 19.5, 19.0, 18.9],
      ['training', 22.7, 16.8, 17.6, 13.9, 16.4],
      ['testing', 26.6, 13.4, 16.9, 14.2, 15.5],
      ['other', 15.4, 14.0, 11.0, 16.5, 14.7],
    ]),
    totalRow([100, 100, 100, 100, 100]),
  ],
  checks: answerChecks(0.25),
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
