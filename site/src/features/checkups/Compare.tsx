import { useEffect, useState } from 'react';
import type { Checkup } from '../../../../shared/checkups/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Folding } from '../../ui/Folding.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { SideBySide } from './SideBySide.tsx';
import type { View } from './view.ts';

type Props = {
  items: readonly Checkup[];
  chosen: View['compare'];
  go: (compare: View['compare']) => void;
};

/** Two of the checkups in one table; the newest two unless others are chosen. */
export function Compare({ items, chosen, go }: Props) {
  const { language, page } = useCheckupTexts();
  const now = chosen ?? ([1, 0] as const);
  const [draft, setDraft] = useState<readonly [number, number]>(now);
  const [isSame, setSame] = useState(false);
  useEffect(() => {
    setDraft(now);
    setSame(false);
  }, [now[0], now[1]]);
  if (items.length < 2) return null;
  const [before, after] = [items[now[0]], items[now[1]]];
  const select = (place: 0 | 1, which: string) => (
    <div className="field">
      <label htmlFor={`compare-${place}`}>{fill(page.compareOf, { which })}</label>
      <select
        id={`compare-${place}`}
        value={draft[place]}
        onChange={(event) => {
          const value = Number(event.target.value);
          setDraft(place === 0 ? [value, draft[1]] : [draft[0], value]);
        }}
      >
        {items.map(({ id, examinedOn }, at) => (
          <option key={id} value={at}>
            {dateText(examinedOn, language)}
          </option>
        ))}
      </select>
    </div>
  );
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setSame(draft[0] === draft[1]);
    if (draft[0] !== draft[1]) go(draft);
  };
  return (
    <section className="compare" aria-labelledby="compare">
      <h2 id="compare">{page.compare}</h2>
      {items.length > 2 && (
        <form className="screen-only" onSubmit={submit}>
          {select(0, page.compareFirst)}
          {select(1, page.compareSecond)}
          <button type="submit" className="button" data-type="outline">
            {page.compareShow}
          </button>
          {isSame && (
            <p className="error" role="alert">
              {page.compareSame}
            </p>
          )}
        </form>
      )}
      {before && after && (
        <Folding heading={page.compareTable}>
          <SideBySide before={before} after={after} />
        </Folding>
      )}
    </section>
  );
}
