import type { Series } from '../../codec.ts';
import { totalRow } from '../../rows.ts';
import { answerRows } from './options.ts';
import { answerChecks, answerColumns, answerNotes, surveyAsOf } from './survey-columns.ts';

/** Document 000, 「導入状況等調査の中間集計結果」. */
export const survey202201At1To4: Series = {
  id: 'survey-2022-01-1-4',
  topic: 'survey',
  document: '000',
  heading:
    '1-4：「② 顔認証付きカードリーダー申込が完了している（システム業者にはまだ発注していない）」の傾向',
  title: {
    ja: '申込後、業者に発注していない理由（2022年1月）',
    en: 'Why no vendor was engaged after ordering the reader (January 2022)',
  },
  asOf: surveyAsOf,
  columns: answerColumns(1),
  rows: [
    ...answerRows([
      ['few-patients', 13.7, 18.2, 16.5, 15.1, 16.6],
      ['too-busy', 10.8, 16.9, 16.2, 12.7, 15.2],
      ['wait-for-others', 10.7, 13.6, 12.3, 14.5, 13.3],
      ['contacted-vendor', 7.1, 8.6, 10.9, 14.4, 10.5],
      ['quote-burden-known', 15.3, 8.5, 6.8, 9.8, 9.0],
      ['other', 14.5, 7.6, 6.2, 11.9, 8.9],
      ['steps-unclear', 5.3, 7.8, 7.3, 5.3, 6.8],
      ['choosing-vendor', 4.5, 5.4, 8.2, 5.0, 5.9],
      ['waiting-for-quote', 15.4, 4.0, 4.3, 4.5, 5.1],
      ['waiting-for-reader', 1.7, 3.2, 4.3, 4.0, 3.6],
      ['no-vendor', 0.5, 3.4, 3.8, 1.0, 2.7],
      ['vendor-need-unknown', 0.2, 2.1, 2.2, 1.2, 1.8],
      ['quote-burden-unknown', 0.3, 0.7, 0.9, 0.4, 0.6],
    ]),
    totalRow([100, 100, 100, 100, 100]),
  ],
  checks: answerChecks(0.65),
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
