import type { SeededRandom } from './seeded-random.ts';

/** Pairs of times per band, Monday … Sunday and holiday; empty texts where closed. */
export type BandRow = readonly (readonly [from: string, to: string])[];
export type GeneratedHours = {
  /** `1` open, `0` closed, per weekday and holiday. */
  days: readonly string[];
  /** 35 flags, week 1 Monday … week 5 Sunday. */
  weeks: readonly string[];
  bands: readonly BandRow[];
  closures: string;
};

const NONE = ['', ''] as const;
const MORNINGS = [
  ['09:00', '12:00'],
  ['09:00', '12:30'],
  ['08:30', '12:00'],
  ['09:30', '13:00'],
] as const;
const AFTERNOONS = [
  ['14:00', '18:00'],
  ['15:00', '18:30'],
  ['14:30', '19:00'],
  ['16:00', '18:00'],
] as const;
const CLOSURES = [
  '',
  '12月29日～1月3日',
  '12月30日、12月31日、1月1日、1月2日、1月3日',
  '０１月０１日（改行）０１月０２日（改行）０１月０３日',
  '8月13日～15日，12月29日～1月3日',
  'GW、年末年始（12月30日～1月3日）',
  '１２月３０日午後（改行）１２月３１日',
  '学会により臨時休診あり',
];

/** Weekly hours with the contradictions of the real files. */
export function generateHours(random: SeededRandom, kind: 'clinic' | 'pharmacy'): GeneratedHours {
  const morning = kind === 'pharmacy' ? (['09:00', '18:30'] as const) : random.pick(MORNINGS);
  const afternoon = kind === 'pharmacy' ? NONE : random.pick(AFTERNOONS);
  const free = random.below(7); // weekday without afternoon; 5 and 6 mean none
  const saturday = random.pick([morning, morning, NONE]);
  const first: (readonly [string, string])[] = [];
  const second: (readonly [string, string])[] = [];
  for (let day = 0; day < 8; day += 1) {
    first.push(day < 5 ? morning : day === 5 ? saturday : NONE);
    second.push(day < 5 && day !== free ? afternoon : NONE);
  }
  if (random.chance(0.03)) first[6] = morning;
  if (random.chance(0.05)) first[7] = morning;
  const days = first.map(([from]) => (from === '' ? '0' : '1'));
  const weeks = Array.from({ length: 35 }, () => '1');
  if (random.chance(0.1)) weeks[random.below(5) * 7 + random.below(6)] = '0';
  const hours = {
    days,
    weeks,
    bands: [first, second, days.map(() => NONE)],
    closures: random.pick(CLOSURES),
  };
  return random.chance(0.12) ? spoilt(hours, random) : hours;
}

/** One of the known defects. */
function spoilt(hours: GeneratedHours, random: SeededRandom): GeneratedHours {
  const [first = [], second = []] = hours.bands;
  const put = (band: readonly [string, string], day = random.below(5)): GeneratedHours => ({
    ...hours,
    bands: [first.with(day, band), second.with(day, NONE), first.map(() => NONE)],
  });
  switch (random.below(9)) {
    case 0: // placeholders fill the third band
      return { ...hours, bands: [first, second, first.map(() => ['00:00', '00:00'] as const)] };
    case 1:
      return put(['00:00', '23:59']);
    case 2:
      return put(['20:00', '06:00'], 4);
    case 3:
      return put(['09:00', '08:00']);
    case 4:
      return put(['17:00', '17:00']);
    case 5:
      return put(['00:45', '17:15']);
    case 6: // flagged closed, hours given
      return { ...hours, days: hours.days.with(3, '0') };
    case 7: // flagged open on holidays, no hours
      return { ...hours, days: hours.days.with(7, '1') };
    default: // nothing stated at all
      return { ...hours, bands: hours.bands.map((band) => band.map(() => NONE)) };
  }
}
