import type { Check, Footnote } from '../../codec.ts';

/** What one view is, in our words (000, 001, 003). */
export const consentNote: Footnote = {
  by: 'document',
  text: {
    ja: 'カードを持参した患者が同意し、医療機関・薬局が情報を利用した件数。',
    en: 'Counts uses by a facility after a patient who brought the card agreed.',
  },
};

export const viewSums = (columns: string[]): Check[] => [
  { rule: 'rows-sum', columns, total: 'total' },
];
