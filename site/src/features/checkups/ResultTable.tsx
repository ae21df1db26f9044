import type { Result } from '../../../../shared/checkups/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { JudgementMark } from './JudgementMark.tsx';
import { WithUnit } from './WithUnit.tsx';

type Props = { results: readonly Result[]; caption: string };

/** Results of one group; those of one 一連検査 under a line that says so. */
export function ResultTable({ results, caption }: Props) {
  const { page, columns } = useCheckupTexts();
  const isJudged = results.some(({ judgement }) => judgement);
  const isCompared = results.some(({ interpretation, range }) => interpretation || range);
  return (
    <table className="results">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.text}</th>
          {isJudged && <th scope="col">{columns.judgement}</th>}
          {isCompared && <th scope="col">{columns.range}</th>}
        </tr>
      </thead>
      <tbody>
        {results.map((result, at) => {
          const starts = result.set !== undefined && results[at - 1]?.set !== result.set;
          return [
            starts && (
              <tr className="set" key={`set ${result.set}`}>
                <th scope="colgroup" colSpan={4}>
                  {page.setResult}
                </th>
              </tr>
            ),
            // biome-ignore lint/suspicious/noArrayIndexKey: a code can stand twice; the list is shown as delivered
            <tr key={`${result.code} ${at}`} data-set={result.set === undefined ? undefined : ''}>
              <Name result={result} />
              <td className="value" data-absent={result.absent}>
                <WithUnit text={result.text} unit={result.absent ? '' : result.unit} />
              </td>
              {isJudged && (
                <td>
                  {result.judgement && (
                    <JudgementMark judgement={result.judgement} urgent={result.urgent} />
                  )}
                </td>
              )}
              {isCompared && <Compared result={result} />}
            </tr>,
          ];
        })}
      </tbody>
    </table>
  );
}

function Name({ result }: { result: Result }) {
  const { texts, page } = useCheckupTexts();
  const { name, relation, secondary, doctor } = result;
  return (
    <th scope="row">
      <Words text={name} />
      {relation === 'RSON' && <small>{page.setReason}</small>}
      {secondary && <small>{texts.secondary}</small>}
      {doctor && (
        <small>
          <Words text={fill(texts.doctor, { name: doctor })} />
        </small>
      )}
    </th>
  );
}

function Compared({ result: { range, interpretation } }: { result: Result }) {
  const { texts } = useCheckupTexts();
  return (
    <td className="quiet">
      {range && <Words text={range} />}
      {interpretation && interpretation !== 'N' && (
        <small>{texts.interpretations[interpretation]}</small>
      )}
    </td>
  );
}
