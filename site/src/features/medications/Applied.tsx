import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useMedicationTexts } from './medication-context.ts';
import { useConditions } from './use-conditions.ts';
import { type View, withoutFilters } from './view.ts';

type Props = { view: View; go: (next: View) => void };

/** The conditions in force, each with a way out: an empty list must never be a riddle. */
export function Applied({ view, go }: Props) {
  const { page } = useMedicationTexts();
  const conditions = useConditions(view);
  if (conditions.length === 0) return null;
  return (
    <div className="applied">
      <p id="applied">{page.applied}</p>
      <ul aria-labelledby="applied">
        {conditions.map(({ part, text }) => (
          <li key={part}>
            <button
              type="button"
              aria-label={fill(page.remove, { condition: text })}
              onClick={() => go({ ...view, [part]: undefined })}
            >
              <Words text={text} /> <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
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
