/** Opening band in minutes after midnight of its day, `[from, to)`; `to` is above 1440 when it crosses midnight. */
export type Band = readonly [from: number, to: number];

const DAY = 1440;
/** Night shifts of up to 18 h occur (1,663 in the edition of 2026-06-01); longer ones are typing errors. */
const LONGEST_NIGHT = 18 * 60;
/** A band that begins between 00:01 and 04:59 and lasts longer than this is a typing error such as 00:45–17:15. */
const LONGEST_SMALL_HOURS = 8 * 60;

/** `HH:MM` (also full-width, `H:MM`, `HH:MM:SS` after a spreadsheet) to minutes; undefined when it is no time. */
export function minuteOf(text: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text.normalize('NFKC').trim());
  if (!parts) return undefined;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= DAY ? minute : undefined;
}

export type BandDefect = 'placeholder' | 'no-length' | 'too-long' | 'small-hours' | 'unreadable';
export type BandReading = { band?: Band; defect?: BandDefect; allDay?: true; overnight?: true };

/**
 * Reads one pair of times as the official files carry them.
 * @source formats/facility-open-data.md, real-data problems: 00:00–00:00 and equal times are no value,
 * 00:00–23:59 is all day, an earlier end is a night shift up to 18 h
 */
export function readBand(fromText: string, toText: string): BandReading {
  if (fromText === '' && toText === '') return {};
  const from = minuteOf(fromText);
  const to = minuteOf(toText);
  if (from === undefined || to === undefined) return { defect: 'unreadable' };
  if (from === 0 && to === 0) return { defect: 'placeholder' };
  if (from === to) return { defect: 'no-length' };
  if (from === 0 && to >= DAY - 1) return { band: [0, DAY], allDay: true };
  if (to < from) {
    const band: Band = [from, to + DAY];
    return band[1] - from <= LONGEST_NIGHT ? { band, overnight: true } : { defect: 'too-long' };
  }
  if (to - from > LONGEST_NIGHT) return { defect: 'too-long' };
  if (from > 0 && from < 300 && to - from > LONGEST_SMALL_HOURS) return { defect: 'small-hours' };
  return { band: [from, to] };
}

/** Union of bands, in order, touching ones joined. */
export function joinBands(bands: readonly Band[]): Band[] {
  const joined: [number, number][] = [];
  for (const [from, to] of bands.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** `09:00`; hours of the next day keep counting from 00:00. */
export const clockText = (minute: number): string => {
  const ofDay = minute === DAY ? minute : minute % DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};
