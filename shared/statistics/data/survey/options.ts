import type { Cell, Localised, Row } from '../../codec.ts';

/**
 * The answers of the survey (000, 1-2 to 2-1), shortened: the printed sentences are long and repeat each
 * other. The order of every table is that of the document, so an answer is found there by its place.
 */
export const ANSWERS = {
  'few-patients': { ja: '利用する患者が少ないと思う', en: 'Few patients expected to use it' },
  'wait-for-others': { ja: '周囲の評判を待つ', en: 'Waiting to hear from others nearby' },
  'too-busy': { ja: '通常業務が忙しい', en: 'Too busy with daily work' },
  'steps-unclear': { ja: '申請や準備作業に不明点', en: 'Steps of applying or preparing unclear' },
  other: { ja: 'その他', en: 'Other' },
  'choosing-reader': { ja: 'カードリーダーを選定中', en: 'Choosing a card reader' },
  'reader-with-vendor': {
    ja: 'カードリーダーを業者と相談中',
    en: 'Discussing the card reader with a vendor',
  },
  'no-vendor-for-work': {
    ja: '導入を相談できる業者がない',
    en: 'No vendor to ask about installing',
  },
  'contacted-vendor': {
    ja: '業者に連絡し返答待ち（見積依頼前）',
    en: 'Vendor contacted, no answer yet (no quote asked)',
  },
  'quote-burden-known': {
    ja: '見積後、費用負担で見合わせ（補助制度を知っている）',
    en: 'Quote too costly (subsidy known)',
  },
  'choosing-vendor': { ja: '相談先の業者を検討中', en: 'Choosing a vendor to ask' },
  'waiting-for-quote': { ja: '業者の見積待ち', en: 'Waiting for a quote' },
  'waiting-for-reader': { ja: 'カードリーダーの配送待ち', en: 'Waiting for the card reader' },
  'no-vendor': { ja: '相談できる業者がない', en: 'No vendor to ask' },
  'vendor-need-unknown': {
    ja: '業者への相談が必要と知らなかった',
    en: 'Did not know a vendor is needed',
  },
  'quote-burden-unknown': {
    ja: '見積後、費用負担で見合わせ（補助制度を知らない）',
    en: 'Quote too costly (subsidy not known)',
  },
  scheduling: { ja: '導入作業の日程を調整中', en: 'Agreeing a date for the installation' },
  negotiating: { ja: '見積などを業者と協議中', en: 'Negotiating the quote' },
  'results-doubt': { ja: '資格確認の結果に不安', en: 'Doubts about the verification results' },
  'date-fixed': { ja: '日程が決まり作業待ち', en: 'Date fixed, waiting for the work' },
  network: { ja: 'ネットワーク設定が未完了', en: 'Network not set up' },
  'claim-computer': { ja: 'レセコン等の機能追加が未完了', en: 'Claim computer not extended' },
  'card-test': { ja: 'カードでの疎通確認ができない', en: 'Could not test with a card' },
  'install-errors': { ja: '導入作業のエラーに対応中', en: 'Handling errors of the installation' },
  'few-bring-card': { ja: 'カードを持参する患者が少ない', en: 'Few patients bring the card' },
  training: { ja: '職員の研修中', en: 'Training staff' },
  testing: { ja: '運用テスト中', en: 'Testing operation' },
  'training-issue': { ja: '職員の研修・習熟', en: 'Training and practice of staff' },
  'vendor-late': { ja: '業者の導入作業が遅い', en: 'Vendor is late with the work' },
  'vendor-answer-late': { ja: '業者の相談対応が遅い', en: 'Vendor is slow to answer' },
  'forms-complicated': { ja: '申請手続きが複雑', en: 'Application is complicated' },
  'hardware-late': { ja: 'PC・ルータなどの納品が遅い', en: 'PCs and routers arrive late' },
  'cost-unsettled': { ja: '導入・保守費用の折り合い', en: 'Costs not agreed' },
  'method-unclear': { ja: '導入方法が分からない', en: 'Unclear how to install' },
  'reader-not-arrived': { ja: 'カードリーダーが届かない', en: 'Card reader has not arrived' },
  'not-understood': {
    ja: 'オンライン資格確認を理解していない',
    en: 'Does not understand the system',
  },
  'cost-even-subsidy': { ja: '補助金を考えても費用が高い', en: 'Too costly even with the subsidy' },
} satisfies Record<string, Localised>;
export type Answer = keyof typeof ANSWERS;

/** Rows by answer, in the printed order. */
export const answerRows = (rows: readonly (readonly [Answer, ...Cell[]])[]): Row[] =>
  rows.map(([key, ...values]) => ({ key, label: { ...ANSWERS[key] }, values }));
