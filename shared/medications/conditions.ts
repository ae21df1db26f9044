import { dateText } from '../kernel/date-text.ts';
import type { Language } from '../kernel/texts.ts';
import type { MedicationFilter } from './list.ts';
import { medicationPageTexts } from './page-texts.ts';
import { medicationTexts } from './texts.ts';

/** The conditions of a list in words, for files that leave the page. */
export function conditionTexts(filter: MedicationFilter, language: Language): string[] {
  const page = medicationPageTexts[language];
  const { from, to, route, facility, ingredient, q } = filter;
  return [
    q && `「${q}」`,
    from && page.since({ date: dateText(from, language) }),
    to && page.upTo({ date: dateText(to, language) }),
    route && medicationTexts[language].routes[route],
    facility,
    ingredient,
  ]
    .filter((text) => text !== undefined)
    .filter((text) => text !== '');
}
