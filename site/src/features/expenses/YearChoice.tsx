import { useId } from 'react';
import { fill } from '../../i18n/templates.ts';
import { useExpenseTexts } from './expense-context.ts';

const YEARS = 6; // the running one and the five for which a refund can be asked for
const REIWA_STARTS = 2019;

type Props = { year: number; choose: (year: number) => void };

/** The calendar year of the return; one that the address asks for stays choosable. */
export function YearChoice({ year, choose }: Props) {
  const { page } = useExpenseTexts();
  const id = useId();
  const now = new Date().getFullYear();
  const latest = Number.isNaN(year) ? now : Math.max(now, year);
  const years = Array.from({ length: YEARS }, (_, at) => latest - at);
  if (!Number.isNaN(year) && !years.includes(year)) years.push(year);
  return (
    <div className="field year screen-only">
      <label htmlFor={id}>{page.year}</label>
      <select
        id={id}
        value={Number.isNaN(year) ? '' : year}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {Number.isNaN(year) && <option value="" />}
        {years.map((one) => (
          <option key={one} value={one}>
            {fill(page.yearOf, { year: one, era: eraOf(one) })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** 令和 began on 2019-05-01; the whole year is called by it here, as tax forms do from 令和2年分 on. */
const eraOf = (year: number): string =>
  year > REIWA_STARTS
    ? `令和${year - REIWA_STARTS + 1}年`
    : year === REIWA_STARTS
      ? '令和元年'
      : `平成${year - 1988}年`;
