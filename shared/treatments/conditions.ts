import { dateText } from '../kernel/date-text.ts';
import type { Language } from '../kernel/texts.ts';
import type { TreatmentFilter } from './list.ts';
import { treatmentPageTexts } from './page-texts.ts';
import { treatmentTexts } from './texts.ts';

/** The conditions of a list in words, for files that leave the page. */
export function conditionTexts(filter: TreatmentFilter, language: Language): string[] {
  const page = treatmentPageTexts[language];
  const { from, to, category, facility, q } = filter;
  return [
    q && `「${q}」`,
    from && page.since({ date: dateText(from, language) }),
    to && page.upTo({ date: dateText(to, language) }),
    category && treatmentTexts[language].categories[category],
    facility,
  ]
    .filter((text) => text !== undefined)
    .filter((text) => text !== '');
}
