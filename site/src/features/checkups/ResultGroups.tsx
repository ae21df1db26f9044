import type { Result } from '../../../../shared/checkups/codec.ts';
import { useCheckupTexts } from './checkup-context.ts';
import { ResultTable } from './ResultTable.tsx';

type Props = { results: readonly Result[] };
type Group = Result['group'];

/** Answers of the person rather than measurements: folded away until asked for. */
const FOLDED: ReadonlySet<Group> = new Set<Group>([
  'questionnaire',
  'elderly-questionnaire',
  'information',
]);

/** Everything, in the groups and the order of the answer. */
export function ResultGroups({ results }: Props) {
  const { texts, page } = useCheckupTexts();
  const groups = Map.groupBy(results, ({ group }) => group);
  return (
    <>
      <h3>{page.results}</h3>
      {[...groups].map(([group, members]) =>
        FOLDED.has(group) ? (
          <details className="group" key={group}>
            <summary>{texts.groups[group].name}</summary>
            <p className="quiet">{texts.groups[group].line}</p>
            <ResultTable results={members} caption={texts.groups[group].name} />
          </details>
        ) : (
          <section className="group" key={group} aria-labelledby={`group-${group}`}>
            <h4 id={`group-${group}`}>{texts.groups[group].name}</h4>
            <p className="quiet">{texts.groups[group].line}</p>
            <ResultTable results={members} caption={texts.groups[group].name} />
          </section>
        ),
      )}
    </>
  );
}
