import { useId } from 'react';
import type { Series } from '../../../../shared/checkups/series.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { hasJapanese } from '../../ui/japanese-runs.ts';
import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';
import { JudgementMark, SHAPES } from './JudgementMark.tsx';
import type { Trend as Shapes, TrendPoint } from './trend.ts';
import { PLOT, SIZE } from './trend-size.ts';
import { WithUnit } from './WithUnit.tsx';

type Props = { series: Series; trend: Shapes };

/** One value over the years: a picture with limits, and the same as a table. */
export function Trend({ series, trend }: Props) {
  const { language, texts, page } = useCheckupTexts();
  const id = useId();
  const { name, unit } = series;
  // One label has one language, and the unit stands above.
  const spoken = language === 'en' && hasJapanese(unit) ? '' : unit;
  return (
    <figure className="trend">
      <figcaption>
        <strong>
          <Words text={name} />
        </strong>{' '}
        {unit && (
          <span className="quiet">
            <Words text={unit} />
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-labelledby={id}>
        <title id={id}>{fill(page.trendOf, { name, unit: spoken }).trim()}</title>
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
        {trend.limits.map(({ y, labelY, text }) => (
          <g key={text}>
            <path className="limit" d={`M${PLOT.left} ${y}H${PLOT.right}`} />
            <text x={PLOT.left - 4} y={labelY} textAnchor="end">
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
              <Words
                text={fill(page.threshold, {
                  judgement: texts.judgements[kind],
                  range: series[kind].text,
                })}
              />
            </p>
          ),
      )}
      <TrendTable series={series} />
    </figure>
  );
}

const at = ({ x, y }: TrendPoint) => `${x} ${y}`;

/** Shape by judgement; hollow where the true value lies beyond what is written. */
function Point({ point: { x, y, label, text, judgement, bound } }: { point: TrendPoint }) {
  return (
    <g className="point" data-judgement={judgement ?? undefined} data-bound={bound}>
      <path
        transform={`translate(${x - 6} ${y - 6}) scale(.75)`}
        d={SHAPES[judgement ?? 'normal']}
      />
      <text x={label.x} y={label.y} textAnchor="middle">
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
              <th scope="row">
                <time dateTime={examinedOn}>{dateText(examinedOn, language)}</time>
              </th>
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
