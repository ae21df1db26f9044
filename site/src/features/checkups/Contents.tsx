import { useCheckupTexts } from './checkup-context.ts';

type Part = 'counts' | 'results' | 'trends' | 'compare' | 'filesAll' | 'registration' | 'turn';
type Props = { parts: readonly Part[] };

/** Ways down a long page; only to what is there. */
export function Contents({ parts }: Props) {
  const { page } = useCheckupTexts();
  return (
    <nav className="contents screen-only" aria-labelledby="contents">
      <p id="contents">{page.contents}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{page[part]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
