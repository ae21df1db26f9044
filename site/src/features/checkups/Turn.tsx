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
            <span>{item}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{texts.judgementSource}</p>
      <p className="quiet">{texts.groupSource}</p>
    </section>
  );
}
