import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { useMedicationTexts } from './medication-context.ts';
import type { View } from './view.ts';

const PARTS = ['q', 'from', 'to', 'route', 'facility', 'ingredient'] as const;

/** The conditions in force, in words. */
export function useConditions(view: View): { part: (typeof PARTS)[number]; text: string }[] {
  const { language, texts, page } = useMedicationTexts();
  const date = (value: string) => dateText(value as IsoDate, language);
  const routes: Readonly<Record<string, string>> = texts.routes;
  const words: Readonly<Record<string, (value: string) => string>> = {
    from: (value) => fill(page.since, { date: date(value) }),
    to: (value) => fill(page.upTo, { date: date(value) }),
    route: (value) => routes[value] ?? value,
  };
  return PARTS.flatMap((part) => {
    const value = view[part];
    return value ? [{ part, text: words[part]?.(value) ?? value }] : [];
  });
}
