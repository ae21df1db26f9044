import type { RowTexts } from '../../../../shared/eligibility/rows.ts';
import { fill } from '../../i18n/templates.ts';
import type { Words } from './words.ts';

/** The words that were handed to the island, as the rows want them. */
export const rowTexts = (words: Words): RowTexts => ({
  ...words,
  onDay: (values) => fill(words.onDay, values),
  until: (values) => fill(words.until, values),
  period: (values) => fill(words.period, values),
  tenths: ({ percent }) => fill(words.tenths, { percent, tenths: percent / 10 }),
});
