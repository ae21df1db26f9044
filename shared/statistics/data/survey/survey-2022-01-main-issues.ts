import type { Cell, Row, Series } from '../../codec.ts';
import { count, percent, words } from '../../columns.ts';
import { ANSWERS, type Answer } from './options.ts';
import { answerNotes, surveyAsOf } from './survey-columns.ts';

/** One stage: facilities that answered, then up to five answers, most frequent first. */
function stage(
  key: string,
  ja: string,
  en: string,
  facilities: number,
  answers: readonly (readonly [Answer, number | null])[],
): Row[] {
  return answers.map(([answer, share], index) => {
    const values: Cell[] = [facilities, index + 1, { ...ANSWERS[answer] }, share];
    return {
      key: `${key}-${index + 1}`,
      label: { ja: `${ja}・第${index + 1}位`, en: `${en}, no. ${index + 1}` },
      values,
    };
  });
}

/** Document 000, 「導入状況調査の集計結果について（1月21日時点）」: 主な課題（回答率上位順）. */
export const survey202201MainIssues: Series = {
  id: 'survey-2022-01-main-issues',
  topic: 'survey',
  document: '000',
  heading: '導入状況調査の集計結果について（1月21日時点）',
  title: {
    ja: '導入の段階ごとの主な課題・上位5つ（2022年1月21日）',
    en: 'Main difficulties by stage, five most frequent (21 January 2022)',
  },
  asOf: surveyAsOf,
  columns: [
    count('facilities', '回答施設数', 'Facilities that answered', 'facilities'),
    count('rank', '順位', 'Rank', 'rank'),
    words('answer', '課題', 'Difficulty'),
    percent('share', '割合（約）', 'Share (about)', {
      measure: 'survey-answers',
      denominator: 'answers-given',
    }),
  ],
  rows: [
    ...stage('unregistered', '⓪ポータル未登録', '0 Not registered', 15, [
      ['not-understood', null],
      ['cost-even-subsidy', null],
      ['few-patients', null],
      ['too-busy', null],
      ['steps-unclear', null],
    ]),
    ...stage('account-only', '①ポータル登録のみ', '1 Registered only', 7_072, [
      ['few-patients', 33.4],
      ['wait-for-others', 21.6],
      ['too-busy', 15.5],
      ['steps-unclear', 10.1],
      ['other', 9.0],
    ]),
    ...stage('reader-ordered', '②カードリーダー申込済', '2 Reader ordered', 14_587, [
      ['few-patients', 16.6],
      ['too-busy', 15.2],
      ['wait-for-others', 13.3],
      ['contacted-vendor', 10.5],
      ['quote-burden-known', 9.0],
    ]),
    ...stage('vendor-engaged', '③業者へ発注済', '3 Vendor engaged', 25_938, [
      ['scheduling', 47.9],
      ['negotiating', 13.6],
      ['few-patients', 10.0],
      ['other', 9.6],
      ['waiting-for-reader', 6.6],
    ]),
    ...stage('installing', '④導入作業中', '4 Installing', 5_913, [
      ['network', 44.6],
      ['claim-computer', 27.5],
      ['card-test', 13.6],
      ['other', 8.0],
      ['install-errors', 6.4],
    ]),
    ...stage('installed', '⑤導入作業完了', '5 Installed', 4_205, [
      ['few-bring-card', 34.5],
      ['results-doubt', 18.9],
      ['training', 16.4],
      ['testing', 15.5],
      ['other', 14.7],
    ]),
  ],
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '⓪は電話で答えた15施設で、割合は示されていません。',
        en: 'Stage 0 are 15 facilities asked by phone; no shares are given.',
      },
    },
    ...answerNotes,
  ],
  charts: [],
};
