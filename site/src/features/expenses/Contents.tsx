import { useExpenseTexts } from './expense-context.ts';

/** Ways down a long page. */
export function Contents() {
  const { page, entry, own } = useExpenseTexts();
  const parts = [
    ['chart', page.chart.title],
    ['rows', page.rows.title],
    ['own', entry.own.title],
    ['brought', entry.brought.title],
    ['household', own.household.title],
    ['estimate', own.estimate.title],
    ['files', own.files.title],
  ];
  return (
    <nav className="contents screen-only" aria-labelledby="contents">
      <p id="contents">{page.contents}</p>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
