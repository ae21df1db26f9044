import * as v from 'valibot';
import type { Band } from './bands.ts';

/** Monday … Sunday, holiday. */
export type Week = readonly (readonly Band[])[];

/**
 * Hours of a week as text: eight days joined by `;`, bands of a day by `/`, minutes after midnight by `-`:
 * `540-750/900-1080;…`. Half a million departments share a few thousand of them.
 */
export const WeekText = v.pipe(
  v.string(),
  v.regex(/^(\d{1,4}-\d{1,4}(\/\d{1,4}-\d{1,4})*)?(;(\d{1,4}-\d{1,4}(\/\d{1,4}-\d{1,4})*)?){7}$/),
);

export const EMPTY_WEEK = ';;;;;;;';

export const weekText = (week: Week): string =>
  week.map((bands) => bands.map(([from, to]) => `${from}-${to}`).join('/')).join(';');

const read = new Map<string, Week>();
const MOST_READ = 50_000;

export function readWeek(text: string): Week {
  const known = read.get(text);
  if (known) return known;
  const week = text.split(';').map((day) =>
    day === ''
      ? []
      : day.split('/').map((band): Band => {
          const [from = 0, to = 0] = band.split('-').map(Number);
          return [from, to];
        }),
  );
  if (read.size < MOST_READ) read.set(text, week);
  return week;
}
