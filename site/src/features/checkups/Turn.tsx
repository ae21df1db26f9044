import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';

/** Whom to ask, and where the explanations come from. */
export function Turn() {
  const { texts, page } = useCheckupTexts();
  return (
    <section className="legend" aria-labelledby="turn">
      <h2 id="turn">{page.turn}</h2>
      <ul className="ticks">
        {page.turnItems.map((item) => (
          <li key={item}>
            <span>
              <Words text={item} />
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        <Words text={texts.judgementSource} />
      </p>
      <p className="quiet">
        <Words text={texts.groupSource} />
      </p>
    </section>
  );
}
