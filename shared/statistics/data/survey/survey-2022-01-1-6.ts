import type { Series } from '../../codec.ts';
import { totalRow } from '../../rows.ts';
import { answerRows } from './options.ts';
import { answerChecks, answerColumns, answerNotes, surveyAsOf } from './survey-columns.ts';

/** Document 000, 「導入状況等調査の中間集計結果」. */
export const survey202201At1To6: Series = {
  id: 'survey-2022-01-1-6',
  topic: 'survey',
  document: '000',
  heading:
    '1-6：「③顔認証付きカードリーダー申込が完了し、システム業者への発注が完了している」の傾向',
  title: {
    ja: '発注後、導入作業が始まっていない理由（2022年1月）',
    en: 'Why the installation has not begun (January 2022)',
  },
  asOf: surveyAsOf,
  columns: answerColumns(1),
  rows: [
    ...answerRows([
      ['scheduling', 47.6, 40.9, 48.7, 53.9, 47.9],
      ['negotiating', 21.5, 14.5, 14.0, 11.3, 13.6],
      ['few-patients', 5.9, 12.3, 9.2, 9.1, 10.0],
      ['other', 9.2, 9.8, 9.2, 9.6, 9.6],
      ['waiting-for-reader', 5.4, 7.7, 7.2, 5.4, 6.6],
      ['results-doubt', 4.0, 8.4, 5.9, 4.7, 6.2],
      ['date-fixed', 6.3, 6.4, 5.8, 6.1, 6.1],
    ]),
    totalRow([100, 100, 100, 100, 100]),
  ],
  checks: answerChecks(0.35),
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
