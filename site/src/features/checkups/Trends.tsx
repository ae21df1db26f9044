import type { Series } from '../../../../shared/checkups/series.ts';
import { Folding } from '../../ui/Folding.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { Trend } from './Trend.tsx';
import { type Trend as Shapes, trendOf } from './trend.ts';

type Props = { series: readonly Series[] };

/** Every value that was measured at least twice; those without a judgement value folded. */
export function Trends({ series }: Props) {
  const { page } = useCheckupTexts();
  const drawn = drawnOf(series);
  const judged = drawn.filter(({ one }) => one.guidance);
  const others = drawn.filter(({ one }) => !one.guidance);
  if (drawn.length === 0) return null;
  return (
    <section className="trends" aria-labelledby="trends">
      <h2 id="trends">{page.trends}</h2>
      <p>{page.trendsLead}</p>
      <p className="quiet">{page.casualNote}</p>
      <Charts drawn={judged} />
      {others.length > 0 && (
        <Folding heading={page.trendsOthers} closed>
          <Charts drawn={others} />
        </Folding>
      )}
    </section>
  );
}

type Drawn = { one: Series; trend: Shapes }[];

/** What can be drawn: what was measured at least twice. */
export const drawnOf = (series: readonly Series[]): Drawn =>
  series.flatMap((one) => {
    const trend = trendOf(one);
    return trend ? [{ one, trend }] : [];
  });

function Charts({ drawn }: { drawn: Drawn }) {
  return (
    <ul>
      {drawn.map(({ one, trend }) => (
        <li key={one.meaning}>
          <Trend series={one} trend={trend} />
        </li>
      ))}
    </ul>
  );
}
