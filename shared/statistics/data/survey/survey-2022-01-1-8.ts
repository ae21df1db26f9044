import type { Series } from '../../codec.ts';
import { totalRow } from '../../rows.ts';
import { answerRows } from './options.ts';
import { answerChecks, answerColumns, answerNotes, surveyAsOf } from './survey-columns.ts';

/** Document 000, 「導入状況等調査の中間集計結果」. */
export const survey202201At1To8: Series = {
  id: 'survey-2022-01-1-8',
  topic: 'survey',
  document: '000',
  heading: '1-8：「④システム業者による導入作業を開始している（導入作業は完了していない）」の傾向',
  title: {
    ja: '導入作業が終わっていない理由（2022年1月）',
    en: 'Why the installation is not finished (January 2022)',
  },
  asOf: surveyAsOf,
  columns: answerColumns(1),
  rows: [
    ...answerRows([
      ['network', 37.7, 41.6, 49.6, 47.1, 44.6],
      ['claim-computer', 30.9, 27.8, 26.2, 26.7, 27.5],
      ['card-test', 18.2, 13.8, 10.9, 13.2, 13.6],
      ['other', 7.9, 7.8, 8.7, 7.7, 8.0],
      ['install-errors', 5.4, 8.9, 4.7, 5.3, 6.4],
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
