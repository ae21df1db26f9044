import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { useTreatmentTexts } from './treatment-context.ts';
import type { View } from './view.ts';

const PARTS = ['q', 'from', 'to', 'category', 'facility'] as const;
type Part = (typeof PARTS)[number];

/** The conditions in force, in words. */
export function useConditions(view: View): { part: Part; text: string }[] {
  const { language, texts, page } = useTreatmentTexts();
  const date = (value: string) => dateText(value as IsoDate, language);
  const categories: Readonly<Record<string, string>> = texts.categories;
  const words: Readonly<Record<string, (value: string) => string>> = {
    from: (value) => fill(page.since, { date: date(value) }),
    to: (value) => fill(page.upTo, { date: date(value) }),
    category: (value) => categories[value] ?? value,
  };
  return PARTS.flatMap((part) => {
    const value = view[part];
    return value ? [{ part, text: words[part]?.(value) ?? value }] : [];
  });
}
