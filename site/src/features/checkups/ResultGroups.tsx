import type { Result } from '../../../../shared/checkups/codec.ts';
import { Folding } from '../../ui/Folding.tsx';
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
      <h3 id="results">{page.results}</h3>
      {[...groups].map(([group, members]) => {
        const { name, line } = texts.groups[group];
        return (
          <Folding
            key={group}
            className="group"
            heading={<h4>{name}</h4>}
            closed={FOLDED.has(group)}
          >
            <p className="quiet">{line}</p>
            <ResultTable results={members} caption={name} />
          </Folding>
        );
      })}
    </>
  );
}
