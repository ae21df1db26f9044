import type { Answer } from '../../../shared/statistics/data/survey/options.ts';
import { between, documentText, rowsIn } from './reading.ts';

/** Words by which the printed sentence of an answer is known: the data shorten the sentences. */
export const PRINTED_WORDS: Partial<Record<Answer, string>> = {
  'few-patients': '利用する患者が少ない',
  'wait-for-others': '評判を聞いて',
  'too-busy': '通常業務が忙しく',
  'steps-unclear': '準備作業等に不明点',
  other: 'その他',
  'choosing-reader': '機種を選定中',
  'reader-with-vendor': '機種についてシステム業者',
  'no-vendor-for-work': '導入作業について相談できる',
  'contacted-vendor': '連絡を行い、返答を待って',
  'quote-burden-known': '補助制度は知っている',
  'choosing-vendor': '相談先のシステム業者を検討',
  'waiting-for-quote': '見積提示を待って',
  'waiting-for-reader': '配送を待って',
  'no-vendor': '業者がいない',
  'vendor-need-unknown': '相談が必要なことを知らなかった',
  'quote-burden-unknown': '補助制度は知らなかった',
  scheduling: '日程の調整中',
  negotiating: '交渉・協議',
  'results-doubt': '資格確認結果',
  'date-fixed': '日程が確定',
  network: 'ネットワーク設定',
  'claim-computer': 'レセプトコンピューター',
  'card-test': '疎通確認',
  'install-errors': 'エラー等',
  'few-bring-card': '持参する患者が少ない',
  training: '研修をしている',
  testing: '運用テスト',
  'training-issue': '研修・習熟',
  'vendor-late': '導入作業が遅れている',
  'vendor-answer-late': '対応が遅れている',
  'forms-complicated': '手続きが複雑',
  'hardware-late': 'PCやルータ',
  'cost-unsettled': '折り合い',
  'method-unclear': '導入方法が分からない',
  'reader-not-arrived': 'リーダーが届かない',
};

/** The printed sentences of each survey table, in order, without the total. */
export function readAnswers(): Record<string, string[]> {
  const text = documentText('000');
  const sentences = (section: string) =>
    rowsIn(section)
      .filter((row) => row.figures.length === 5 && row.label !== '総計')
      .map((row) => row.label);
  const question = '現在の状況に当てはまるものを全てお選びください。';
  const [scheduling = '', ordered = ''] = between(text, question, '1-4：', 2).split(question);
  const [installed = '', installing = ''] = between(text, question, '1-8：', 4).split(question);
  return {
    'survey-2022-01-1-2': sentences(between(text, '1-2：', '1-4：').split(question)[1] ?? ''),
    'survey-2022-01-1-4': sentences(ordered),
    'survey-2022-01-1-6': sentences(scheduling),
    'survey-2022-01-1-8': sentences(installing),
    'survey-2022-01-1-10': sentences(installed),
    'survey-2022-01-2-1': sentences(
      between(text, '回答 病院 医科 歯科', '〇 導入状況等調査の結果'),
    ),
  };
}
