import { useId } from 'react';
import type { Series } from '../../../../shared/checkups/series.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { useCheckupTexts } from './checkup-context.ts';
import { JudgementMark, SHAPES } from './JudgementMark.tsx';
import { PLOT, type Trend as Shapes, SIZE, type TrendPoint } from './trend.ts';
import { WithUnit } from './WithUnit.tsx';

type Props = { series: Series; trend: Shapes };

/** One value over the years: a picture with limits, and the same as a table. */
export function Trend({ series, trend }: Props) {
  const { texts, page } = useCheckupTexts();
  const id = useId();
  const { name, unit } = series;
  return (
    <figure className="trend">
      <figcaption>
        <strong>{name}</strong> {unit && <span className="quiet">{unit}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-labelledby={id}>
        <title id={id}>{fill(page.trendOf, { name, unit })}</title>
        {trend.bands.map(({ kind, top, bottom }) => (
          <rect
            key={kind}
            className={kind}
            x={PLOT.left}
            y={top}
            width={PLOT.right - PLOT.left}
            height={bottom - top}
          />
        ))}
        {trend.limits.map(({ y, text }) => (
          <g key={text}>
            <path className="limit" d={`M${PLOT.left} ${y}H${PLOT.right}`} />
            <text x={PLOT.left - 4} y={y + 4} textAnchor="end">
              {text.replace(/[^\d.]/g, '')}
            </text>
          </g>
        ))}
        {trend.years.map(({ x, text }) => (
          <text key={x} x={x} y={SIZE.height - 8} textAnchor="middle">
            {text}
          </text>
        ))}
        {trend.lines.map((line) => (
          <path key={line[0]?.x} className="line" d={`M${line.map(at).join('L')}`} />
        ))}
        {trend.points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </svg>
      {(['guidance', 'referral'] as const).map(
        (kind) =>
          series[kind] && (
            <p key={kind} className="quiet key" data-band={kind}>
              {fill(page.threshold, {
                judgement: texts.judgements[kind],
                range: series[kind].text,
              })}
            </p>
          ),
      )}
      <TrendTable series={series} />
    </figure>
  );
}

const at = ({ x, y }: TrendPoint) => `${x} ${y}`;

/** Shape by judgement; hollow where the true value lies beyond what is written. */
function Point({ point: { x, y, text, judgement, bound } }: { point: TrendPoint }) {
  return (
    <g className="point" data-judgement={judgement ?? undefined} data-bound={bound}>
      <path
        transform={`translate(${x - 6} ${y - 6}) scale(.75)`}
        d={SHAPES[judgement ?? 'normal']}
      />
      <text x={x} y={y - 10} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function TrendTable({ series }: { series: Series }) {
  const { language, page, columns } = useCheckupTexts();
  return (
    <details>
      <summary>{page.trendTable}</summary>
      <table className="results">
        <caption className="visually-hidden">{series.name}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.examinedOn}</th>
            <th scope="col">{columns.text}</th>
            <th scope="col">{columns.judgement}</th>
          </tr>
        </thead>
        <tbody>
          {series.points.map(({ id, examinedOn, text, judgement, value }) => (
            <tr key={id}>
              <th scope="row">{dateText(examinedOn, language)}</th>
              <td className="value">
                <WithUnit text={text ?? page.notThere} unit={value === null ? '' : series.unit} />
              </td>
              <td>{judgement && <JudgementMark judgement={judgement} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
