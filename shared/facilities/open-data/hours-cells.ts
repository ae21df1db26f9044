import { type Band, type BandReading, joinBands, readBand } from '../bands.ts';
import type { Header } from './header.ts';
import type { Defect, ImportReport } from './report.ts';

export const DAYS = ['月', '火', '水', '木', '金', '土', '日', '祝'] as const;

/** Columns of the bands of each day: pairs of from and to. */
export type BandColumns = readonly (readonly (readonly [from: number, to: number])[])[];

/** @param pairs  column names of one day's bands, `{日}` standing for the day */
export const bandColumns = (
  header: Header,
  pairs: readonly (readonly [string, string])[],
): BandColumns =>
  DAYS.map((day) =>
    pairs
      .map(
        ([from, to]) =>
          [header.at(from.replace('{日}', day)), header.at(to.replace('{日}', day))] as const,
      )
      .filter(([from, to]) => from >= 0 && to >= 0),
  );

const CODE: Readonly<Record<NonNullable<BandReading['defect']>, Defect>> = {
  placeholder: 'band-placeholder',
  'no-length': 'band-no-length',
  'too-long': 'band-too-long',
  'small-hours': 'band-small-hours',
  unreadable: 'band-unreadable',
};
/** The same few thousand pairs fill millions of cells. */
const seen = new Map<string, BandReading>();
const MOST_SEEN = 20_000;

function readPair(from: string, to: string): BandReading {
  const key = `${from}|${to}`;
  const known = seen.get(key);
  if (known) return known;
  const reading = readBand(from.trim(), to.trim());
  if (seen.size < MOST_SEEN) seen.set(key, reading);
  return reading;
}

/** Eight days without hours; frozen in use, so one object serves all. */
export const NO_BANDS: readonly (readonly Band[])[] = DAYS.map(() => []);

/** Bands of the eight days in one record; shared empty days, so most records cost nothing. */
export function readBands(
  fields: readonly string[],
  columns: BandColumns,
  report?: ImportReport,
): readonly (readonly Band[])[] {
  let any = false;
  const days = columns.map((pairs) => {
    const bands: Band[] = [];
    for (const [fromAt, toAt] of pairs) {
      const from = fields[fromAt] ?? '';
      const to = fields[toAt] ?? '';
      if (from === '' && to === '') continue;
      const { band, defect, allDay, overnight } = readPair(from, to);
      if (defect) report?.count(CODE[defect]);
      if (allDay) report?.count('band-all-day');
      if (overnight) report?.count('band-overnight');
      if (band) bands.push(band);
    }
    if (bands.length > 0) any = true;
    return bands.length > 1 ? joinBands(bands) : bands;
  });
  return any ? days : NO_BANDS;
}

export const isEmpty = (days: readonly (readonly Band[])[]): boolean =>
  days.every((bands) => bands.length === 0);

/** Union per day: band 2 may be the afternoon, one weekday only, or Saturday only. */
export const joinDays = (
  a: readonly (readonly Band[])[],
  b: readonly (readonly Band[])[],
): readonly (readonly Band[])[] => {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return a.map((bands, day) => joinBands([...bands, ...(b[day] ?? [])]));
};
