import type { Check, Column, Footnote } from '../../codec.ts';
import { count, percent } from '../../columns.ts';

/** 順位, R6.8順位, 利用率, MNC利用件数, オン資件数: the four tables 施設類型別・都道府県別の利用実績 of 004. */
export const useColumns: Column[] = [
  count('rank', '順位', 'Rank', 'rank'),
  count('rank-before', '2024年8月の順位', 'Rank in August 2024', 'rank'),
  percent('use', '利用率', 'Use of the card', {
    decimals: 2,
    measure: 'card-use',
    denominator: 'verifications-without-bulk',
  }),
  count('card', 'マイナ保険証の利用件数', 'With the card', 'verifications', {
    measure: 'card-verifications',
  }),
  count('all', 'オンライン資格確認の件数', 'All verifications', 'verifications', {
    measure: 'verifications',
    bulk: 'excluded',
  }),
];

export const useChecks: Check[] = [
  { rule: 'ratio', share: 'use', part: 'card', whole: 'all' },
  { rule: 'rank', rank: 'rank', by: 'use' },
];

export const useNotes: Footnote[] = [
  {
    by: 'document',
    text: {
      ja: '利用率＝マイナ保険証の利用件数÷オンライン資格確認の利用件数。',
      en: 'Use = verifications with the card ÷ all online verifications.',
    },
  },
  {
    by: 'portal',
    trap: 'prefecture-rates',
    text: {
      ja: '2022年1月の都道府県別の運用開始率（施設の割合）とは別の指標です。',
      en: 'This is not the share of facilities operating by prefecture (January 2022).',
    },
  },
];

export const useAsOf = { from: '2024-09-01', to: '2024-09-30' };
