import { dateText } from '../kernel/date-text.ts';
import { addDays } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import { LAW } from '../law/rules.ts';
import type { Source } from '../law/sources.ts';
import { comparisonTexts } from './comparison-texts.ts';

export const COMPARISON_SOURCE: Source = {
  id: '004',
  section: 'マイナ保険証・資格情報のお知らせ・資格確認書の対比表',
};

/** Rows of the comparison table, in its order. */
export const COMPARISON_ROWS = [
  'alone',
  'who',
  'how',
  'use',
  'sharing',
  'content',
  'form',
  'since',
  'until',
] as const;
export type ComparisonRowId = (typeof COMPARISON_ROWS)[number];

export type ComparisonTable = {
  caption: string;
  columns: [string, string, string];
  rows: { id: ComparisonRowId; heading: string; cells: [string, string, string] }[];
};

/** マイナ保険証 / 資格情報のお知らせ / 資格確認書 side by side; what law changed since 004 is in `rules.ts`. */
export function comparisonTable(language: Language): ComparisonTable {
  const { caption, columns, rows } = comparisonTexts[language];
  const days = {
    fromAge85: dateText(addDays(LAW.confirmationForAllLateElderly.validTo, 1), language),
    issuedFrom: dateText(LAW.confirmationIssued.validFrom, language),
  };
  return {
    caption,
    columns: [columns.card, columns.notice, columns.confirmation],
    rows: COMPARISON_ROWS.map((id) => {
      const { heading, card, notice, confirmation } = rows[id];
      return { id, heading, cells: [card, notice(days), confirmation(days)] };
    }),
  };
}
