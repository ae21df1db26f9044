import type { Check, Column, Footnote } from '../../codec.ts';
import { kindColumns, percent } from '../../columns.ts';

const share = {
  measure: 'survey-answers',
  denominator: 'answers-given',
} as const;

/** 病院, 医科, 歯科, 薬局, 総計: shares of the answers given. */
export const answerColumns = (decimals: number): Column[] => [
  ...kindColumns('percent', { ...share, decimals }),
  percent('all', '総計', 'All', { ...share, decimals }),
];

const ALL = ['hospital', 'clinic', 'dental', 'pharmacy', 'all'];

/** The total of 100% may be missed by rounding: half a last digit per row. */
export const answerChecks = (tolerance: number): Check[] => [
  { rule: 'rows-sum', columns: ALL, total: 'total', tolerance },
];

export const surveyAsOf = { from: '2021-12-08', to: '2022-01-21' };

export const answerNotes: Footnote[] = [
  {
    by: 'portal',
    text: {
      ja: '複数回答ですが割合の合計は100％で、回答した施設ではなく回答の数に対する割合です。',
      en: 'Several answers were allowed, yet the shares add up to 100%: they are shares of answers, not of facilities.',
    },
  },
  {
    by: 'portal',
    text: {
      ja: '選択肢の文は短くしています。順番は資料と同じです。',
      en: 'The answers are shortened; their order is that of the document.',
    },
  },
];
