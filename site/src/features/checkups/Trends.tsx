import type { Series } from '../../../../shared/checkups/series.ts';
import { useCheckupTexts } from './checkup-context.ts';
import { Trend } from './Trend.tsx';
import { trendOf } from './trend.ts';

type Props = { series: readonly Series[] };

/** Every value that was measured at least twice; those with a judgement value first. */
export function Trends({ series }: Props) {
  const { page } = useCheckupTexts();
  const drawn = series
    .flatMap((one) => {
      const trend = trendOf(one);
      return trend ? [{ one, trend }] : [];
    })
    .toSorted((a, b) => Number(!a.one.guidance) - Number(!b.one.guidance));
  if (drawn.length === 0) return null;
  return (
    <section className="trends" aria-labelledby="trends">
      <h2 id="trends">{page.trends}</h2>
      <p>{page.trendsLead}</p>
      <p className="quiet">{page.casualNote}</p>
      <ul>
        {drawn.map(({ one, trend }) => (
          <li key={one.meaning}>
            <Trend series={one} trend={trend} />
          </li>
        ))}
      </ul>
    </section>
  );
}
