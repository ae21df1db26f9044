import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';
import { dateText } from '../../i18n/date-text.ts';
import { isFiltered, type View, withoutFilters } from './view.ts';

type Props = { language: Language; view: View; go: (next: View) => void };
const PARTS = ['q', 'from', 'to', 'route', 'facility', 'ingredient'] as const;

/** The conditions in force, each with a way out: an empty list must never be a riddle. */
export function Applied({ language, view, go }: Props) {
  const page = medicationPageTexts[language];
  if (!isFiltered(view)) return null;
  const words = {
    q: (value: string) => value,
    facility: (value: string) => value,
    ingredient: (value: string) => value,
    from: (value: string) => page.since({ date: dateText(value as IsoDate, language) }),
    to: (value: string) => page.upTo({ date: dateText(value as IsoDate, language) }),
    route: (value: string) =>
      (medicationTexts[language].routes as Readonly<Record<string, string>>)[value] ?? value,
  };
  return (
    <div className="applied">
      <p id="applied">{page.applied}</p>
      <ul aria-labelledby="applied">
        {PARTS.map((part) => {
          const value = view[part];
          if (!value) return null;
          const condition = words[part](value);
          return (
            <li key={part}>
              <button
                type="button"
                aria-label={page.remove({ condition })}
                onClick={() => go({ ...view, [part]: undefined })}
              >
                {condition} <span aria-hidden="true">✕</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="button"
        data-type="text"
        onClick={() => go(withoutFilters(view))}
      >
        {page.clear}
      </button>
    </div>
  );
}
