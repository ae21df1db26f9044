import type { Checkup, Result } from '../../../../shared/checkups/codec.ts';
import { dateText } from '../../i18n/date-text.ts';
import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { JudgementMark } from './JudgementMark.tsx';
import { WithUnit } from './WithUnit.tsx';

type Props = { before: Checkup; after: Checkup };
type Row = { key: string; name: string; sides: readonly [Result | undefined, Result | undefined] };

/** Everything measured in either of two checkups: by meaning where there is one, else by code. */
export function SideBySide({ before, after }: Props) {
  const { language, page, columns } = useCheckupTexts();
  const rows = rowsOf(before, after);
  return (
    <table className="results side-by-side">
      <caption className="visually-hidden">{page.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{dateText(before.examinedOn, language)}</th>
          <th scope="col">{dateText(after.examinedOn, language)}</th>
          <th scope="col">{page.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, sides }) => (
          <tr key={key}>
            <th scope="row">
              <Words text={name} />
            </th>
            {[before, after].map(({ id, examinedOn }, place) => (
              <td key={id} data-label={dateText(examinedOn, language)}>
                <Side side={sides[place]} />
              </td>
            ))}
            <td data-label={page.change}>{differenceOf(sides)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ side }: { side: Result | undefined }) {
  const { page } = useCheckupTexts();
  if (!side) return <span className="quiet">{page.notThere}</span>;
  return (
    <>
      <span className="value">
        <WithUnit text={side.text} unit={side.absent ? '' : side.unit} />
      </span>{' '}
      {side.judgement && <JudgementMark judgement={side.judgement} urgent={side.urgent} />}
    </>
  );
}

const UNMEASURED: ReadonlySet<Result['group']> = new Set<Result['group']>([
  'questionnaire',
  'elderly-questionnaire',
  'information',
]);
const keyOf = ({ meaning, code }: Result): string => meaning ?? code;
const measured = ({ results }: Checkup) =>
  results.filter(({ group, secondary }) => !UNMEASURED.has(group) && !secondary);

function rowsOf(before: Checkup, after: Checkup): Row[] {
  const sides = [measured(before), measured(after)] as const;
  const keys = new Set([...sides[1], ...sides[0]].map(keyOf));
  return [...keys].map((key) => {
    const [one, other] = sides.map((results) => results.find((result) => keyOf(result) === key));
    return { key, name: (other ?? one)?.name ?? '', sides: [one, other] };
  });
}

/** `+6`, `−0.3`: only between two measured numbers that have no bound. */
function differenceOf([before, after]: Row['sides']): string {
  if (typeof before?.value !== 'number' || typeof after?.value !== 'number') return '';
  if (before.bound || after.bound) return '';
  const decimals = Math.max(...[before, after].map(({ text }) => text.split('.')[1]?.length ?? 0));
  const step = (after.value - before.value).toFixed(decimals);
  if (Number(step) === 0) return '±0';
  return Number(step) > 0 ? `+${step}` : step.replace('-', '−');
}
