import { addDays, type IsoDate } from '../kernel/dates.ts';

/** On which days a drug is taken, as far as the text of the usage says so. */
export type Intake =
  | { on: 'every'; days: number }
  /** 0 Sunday … 6 Saturday */
  | { on: 'weekdays'; weekdays: readonly number[] };

const WEEKDAYS = '日月火水木金土';
const DAILY: Intake = { on: 'every', days: 1 };

/**
 * Reads 隔日, 3日おき, 4日に1回, 週2回, 月1回, 毎週月曜, (月曜日、木曜日) out of 用法 and 特別指示; daily when
 * nothing of this is said. The number of days of a prescription counts days of taking (our reading, after a
 * claim of a receipt computer with 曜日指定; no official sentence found), so seven days of 月・木 last longer
 * than three weeks.
 */
export function intakeIn(text: string): Intake {
  if (!/[隔毎週曜月おに]/.test(text)) return DAILY;
  const plain = text
    .normalize('NFKC')
    .replaceAll('曜日', '曜')
    .replace(/[一二三四五六]/g, (digit) => String('一二三四五六'.indexOf(digit) + 1));
  const weekdays = weekdaysIn(plain);
  if (weekdays.length > 0) return { on: 'weekdays', weekdays };
  if (plain.includes('隔日')) return { on: 'every', days: 2 };
  const between = /(\d{1,2})日おき/.exec(plain);
  if (between) return { on: 'every', days: Number(between[1]) + 1 };
  const every = /(\d{1,2})日(?:に1(?:回|度)|(?:ごと|毎))/.exec(plain);
  if (every && Number(every[1]) > 0) return { on: 'every', days: Number(every[1]) };
  const weeks = /(\d)週(?:間?に1(?:回|度)|間?(?:ごと|毎))/.exec(plain);
  if (weeks && Number(weeks[1]) > 0) return { on: 'every', days: 7 * Number(weeks[1]) };
  const weekly = /週に?(\d)(?:回|日|度)/.exec(plain);
  if (weekly && Number(weekly[1]) > 0) return { on: 'every', days: 7 / Number(weekly[1]) };
  if (/月に?1(?:回|度)/.test(plain)) return { on: 'every', days: 30 };
  return DAILY;
}

/** 月曜、木曜 or 月・木曜 or 毎週月木: days of a row that ends in 曜 or begins with 毎週. */
function weekdaysIn(plain: string): number[] {
  const rows = plain.matchAll(
    /毎週((?:[日月火水木金土]曜?[・、,/]*)+)|((?:[日月火水木金土]曜?[・、,/]*)*[日月火水木金土]曜)/g,
  );
  const days = new Set<number>();
  for (const row of rows)
    for (const letter of row[1] ?? row[2] ?? '') {
      const day = WEEKDAYS.indexOf(letter);
      if (day >= 0) days.add(day);
    }
  return [...days].sort((a, b) => a - b);
}

/** The last day before the supply of `times` days of taking is used up, taken from `from` on. */
export function lastDayOfSupply(from: IsoDate, times: number, intake: Intake): IsoDate {
  if (intake.on === 'every') return addDays(from, Math.ceil(times * intake.days) - 1);
  let left = times;
  let day = from;
  for (;;) {
    if (intake.weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay())) {
      if (left <= 0) return addDays(day, -1); // the next one due, without supply
      left -= 1;
    }
    day = addDays(day, 1);
  }
}
