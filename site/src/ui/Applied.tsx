import { fill, type Template } from '../i18n/templates.ts';
import { Words } from './Words.tsx';

type Texts = { applied: string; remove: Template<{ condition: string }>; clear: string };
type Props<Part extends string> = {
  texts: Texts;
  conditions: readonly { part: Part; text: string }[];
  drop: (part: Part) => void;
  clear: () => void;
};

/** The conditions in force, each with a way out: an empty list must never be a riddle. */
export function Applied<Part extends string>({ texts, conditions, drop, clear }: Props<Part>) {
  if (conditions.length === 0) return null;
  return (
    <div className="applied">
      <p id="applied">{texts.applied}</p>
      <ul aria-labelledby="applied">
        {conditions.map(({ part, text }) => (
          <li key={part}>
            <button
              type="button"
              aria-label={fill(texts.remove, { condition: text })}
              onClick={() => drop(part)}
            >
              <Words text={text} /> <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" data-type="text" onClick={clear}>
        {texts.clear}
      </button>
    </div>
  );
}
