import { type Band, joinBands } from './bands.ts';
import { type DayPlan, HOLIDAY } from './opening.ts';

/**
 * Flags of the open data: `1` open, `0` closed in spite of the column names (…に休診), `-` not filled.
 * @source formats/facility-open-data.md, columns 14–56
 */
export type OpenFlags = {
  /** Monday … Sunday, holiday: eight of `0`, `1`, `-`. */
  days: string;
  /** Week 1 Monday … week 5 Sunday: 35 of them. */
  weeks: string;
};

export const NO_FLAGS: OpenFlags = { days: '--------', weeks: '-'.repeat(35) };

export type DayPlans = {
  days: DayPlan[];
  closedWeeks: number[];
  /** Days that are flagged closed but have hours: the flag is trusted, the hours are shown with a caution. */
  closedWithHours: number;
  /** Days that are flagged open without hours. */
  openWithoutHours: number;
  holidayHoursMissing: boolean;
};

/**
 * Weighs flags against hours, day by day. Without a flag a weekday without hours counts as closed only
 * when other days have hours; a holiday never does.
 * @param bandsByDay  Monday … Sunday, holiday
 */
export function weighDays(flags: OpenFlags, bandsByDay: readonly (readonly Band[])[]): DayPlans {
  const anyHours = bandsByDay.some((bands) => bands.length > 0);
  const result: DayPlans = {
    days: [],
    closedWeeks: closedWeeksOf(flags.weeks),
    closedWithHours: 0,
    openWithoutHours: 0,
    holidayHoursMissing: false,
  };
  for (let day = 0; day <= HOLIDAY; day += 1) {
    const bands = joinBands(bandsByDay[day] ?? []);
    const flag = flags.days[day];
    if (flag === '0') {
      if (bands.length > 0) result.closedWithHours += 1;
      result.days.push('closed');
    } else if (bands.length > 0) result.days.push(bands);
    else {
      if (flag === '1' && day === HOLIDAY) result.holidayHoursMissing = true;
      else if (flag === '1' && anyHours) result.openWithoutHours += 1;
      const silent = flag !== '1' && anyHours && day !== HOLIDAY;
      result.days.push(silent ? 'closed' : 'unknown');
    }
  }
  return result;
}

/** Thirty-five zeros mean that nobody filled the grid: a facility that never opens is not published. */
function closedWeeksOf(weeks: string): number[] {
  if (!weeks.includes('1')) return [];
  return [...weeks].flatMap((flag, index) => (flag === '0' ? [index] : []));
}
