import type { EligibilityAnswer } from '../../../../shared/eligibility/contract.ts';
import { cardRows, personRows } from '../../../../shared/eligibility/rows.ts';
import { dateText } from '../../../../shared/kernel/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { useFrame } from '../identity/frame-context.ts';
import { Coverage } from './Coverage.tsx';
import { useEligibilityTexts } from './eligibility-context.ts';
import { Notices } from './Notices.tsx';
import { RowList } from './RowList.tsx';
import { rowTexts } from './row-texts.ts';
import { Trouble } from './Trouble.tsx';

type Props = {
  data: EligibilityAnswer;
  shown: string | undefined;
  /** @param coverage id of the one to fill the screen with */
  show: (coverage: string) => void;
};

/** Everything that is known of one person's coverage and card on one day. */
export function Eligibility({ data, shown, show }: Props) {
  const { words, page } = useEligibilityTexts();
  const { page: frame } = useFrame();
  const { language } = words;
  const ended = data.coverages.filter(({ state }) => state === 'ended');
  const others = data.coverages.filter(({ state }) => state !== 'ended');
  // Who is covered may stand at a reception: what to show comes first, what to know after it.
  const isCovered = data.situation === 'covered';
  return (
    <>
      <p className="alone">{words.notAlone}</p>
      {data.reason !== 'self' && (
        <p>{data.reason === 'guardian' ? words.forChild : words.forGrant}</p>
      )}
      {!isCovered && <Notices notices={data.notices} />}
      {others.map((coverage) => (
        <Coverage
          key={coverage.id}
          coverage={coverage}
          shown={shown}
          {...(coverage.state === 'current' ? { show: () => show(coverage.id) } : {})}
        />
      ))}
      {isCovered && <Notices notices={data.notices} />}
      <div className="two">
        <section aria-labelledby="person">
          <h2 id="person">{page.person}</h2>
          <RowList rows={personRows(rowTexts(words), data)} />
        </section>
        <section aria-labelledby="card">
          <h2 id="card">{page.card}</h2>
          <RowList rows={cardRows(rowTexts(words), data)} />
        </section>
      </div>
      <Trouble shown={shown} />
      {ended.length > 0 && (
        <section className="former" aria-labelledby="former">
          <h2 id="former">{page.former}</h2>
          <p>{page.formerHelp}</p>
          {ended.map((coverage) => (
            <Coverage key={coverage.id} coverage={coverage} shown={shown} />
          ))}
        </section>
      )}
      {data.gaps.map(({ from, to }) => (
        <p key={from}>
          {fill(words.gap, { from: dateText(from, language), to: dateText(to, language) })}
        </p>
      ))}
      <footer className="quiet">
        <p>{fill(words.asOf, { day: dateText(data.asOf, language) })}</p>
        {data.deliveredAsOf && (
          <p>{fill(words.delivered, { day: dateText(data.deliveredAsOf, language) })}</p>
        )}
        <button
          type="button"
          className="button screen-only"
          data-type="outline"
          onClick={() => print()}
        >
          {frame.print}
        </button>
      </footer>
    </>
  );
}
