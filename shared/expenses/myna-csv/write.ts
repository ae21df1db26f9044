import type { IsoDate, YearMonth } from '../../kernel/dates.ts';
import { cleanText } from '../../kernel/text.ts';
import {
  AMOUNT_KEYS,
  CREATED_ON,
  HEADING,
  HOLDER_KEYS,
  INSURER_KEYS,
  ITEM_KEYS,
  PERIOD,
  SECTIONS,
  TITLES,
  UNTIL,
} from './names.ts';
import type { ExpenseNotice, FourAmounts, NoticePeriod, NoticeTotals } from './notice.ts';

const day = (date: IsoDate | undefined): string => {
  const [year, month, dayOfMonth] = (date ?? '').split('-').map(Number);
  return date ? `${year}年${month}月${dayOfMonth}日` : '';
};
const month = (one: YearMonth | undefined): string => {
  const [year, number] = (one ?? '').split('-').map(Number);
  return one ? `${year}年${number}月` : '';
};
/** With U+FF5E between the months, which every decoder of the public converters knows. */
const period = (one: NoticePeriod | undefined): string =>
  one ? `${month(one.from)}～${month(one.to)}` : '';
const yen = (amount: number): string => `${amount}`.replace(/\B(?=(\d{3})+$)/g, ',');

const FULL_WIDTH: Readonly<Record<string, string>> = { '=': '＝', '+': '＋', '-': '－', '@': '＠' };

/**
 * A cell that a spreadsheet would run as a formula begins with the full-width form of its sign. The apostrophe
 * of our own CSV cannot stand here: converters would carry it into the tax form as part of the name.
 */
export const defusedText = (text: string): string =>
  cleanText(text).replace(/^[=+\-@]/, (sign) => FULL_WIDTH[sign] ?? sign);

const line = (...cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;

const section = (title: string, lines: readonly string[]): string =>
  lines.length > 0 ? line(title) + lines.join('') : '';

/** A sum that is not known has empty cells: the lines stay, converters count them. */
const amountLines = (amounts: FourAmounts | undefined): string[] =>
  (['total', 'insurer', 'otherPublic', 'patient'] as const).map((name) =>
    line(AMOUNT_KEYS[name], amounts ? yen(amounts[name]) : ''),
  );
const totalsLines = (totals: NoticeTotals | undefined): string[] => [
  line(PERIOD, period(totals?.period)),
  ...amountLines(totals),
];

/**
 * The CSV as マイナポータル writes it: every cell quoted, LF. Converters depend on more than the names, so
 * that these hold too: no BOM (one compares the first line as it is), rows start on line 31 (one skips 30
 * lines), no empty section (one reads a pair after each title), no line break inside a cell.
 *
 * @returns text to be encoded as UTF-8
 */
export function writeNotice({ holder, ...notice }: ExpenseNotice): string {
  const items = notice.items.flatMap((item) => [
    line(ITEM_KEYS.careMonth, month(item.careMonth)),
    line(ITEM_KEYS.category, defusedText(item.category)),
    line(ITEM_KEYS.days, item.days === undefined ? '' : `${item.days}`),
    line(ITEM_KEYS.facilityName, defusedText(item.facilityName)),
    ...amountLines(item),
  ]);
  const insurers = notice.insurers.flatMap((insurer) => [
    line(INSURER_KEYS.name, defusedText(insurer.name)),
    line(INSURER_KEYS.period, period(insurer.period)),
  ]);
  return [
    ...TITLES.map((title) => line(title)),
    '\n',
    line(...HEADING),
    line(CREATED_ON, day(notice.createdOn)),
    section(SECTIONS.holder, [
      line(HOLDER_KEYS.kana, defusedText(holder.kana)),
      line(HOLDER_KEYS.name, defusedText(holder.name)),
      line(HOLDER_KEYS.birthDate, day(holder.birthDate)),
      line(HOLDER_KEYS.sex, defusedText(holder.sex)),
      line(HOLDER_KEYS.age, defusedText(holder.age)),
      line(HOLDER_KEYS.insurerNumber, defusedText(holder.insurerNumber)),
      line(HOLDER_KEYS.symbol, defusedText(holder.symbol)),
      line(HOLDER_KEYS.number, defusedText(holder.number)),
      line(HOLDER_KEYS.branch, defusedText(holder.branch)),
    ]),
    section(SECTIONS.overview, [line(UNTIL, notice.until ? `${month(notice.until)}まで` : '')]),
    section(SECTIONS.totals, totalsLines(notice.totals)),
    section(SECTIONS.yearTotals, totalsLines(notice.yearTotals)),
    section(SECTIONS.items, items),
    section(SECTIONS.insurers, insurers),
  ].join('');
}

/**
 * `医療費情報_YYYYMMDDhhmmssSSS.csv`: the moment in Japan and nothing of the person.
 * @source formats/etax-medical-expenses.md §2
 */
export function noticeFileName(at: Date): string {
  const japan = new Date(at.getTime() + 9 * 3_600_000).toISOString();
  return `医療費情報_${japan.replace(/\D/g, '')}.csv`;
}
