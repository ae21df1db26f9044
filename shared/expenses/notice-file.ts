import type { Coverage, Person } from '../eligibility/codec.ts';
import type { YearMonth } from '../kernel/dates.ts';
import type { ExpenseYear } from './codec.ts';
import { buildNotice } from './myna-csv/build.ts';
import { writeNotice } from './myna-csv/write.ts';

/**
 * Delivered rows of the care year in the form of マイナポータル's CSV, so that programs that read that one read
 * ours. Holds what was delivered and can be read: nothing a person entered, nothing brought.
 *
 * @param coverage the one of the last row, for 資格情報
 */
export function noticeFile(
  view: ExpenseYear,
  person: Person,
  coverage: Coverage | undefined,
): string {
  const items = view.items.filter(
    ({ source, careMonth, unreadable }) =>
      source === 'delivered' && !unreadable && careMonth.startsWith(`${view.year}-`),
  );
  const open = view.months.filter((one) => one.open).map(({ month }) => month);
  const { kana, name, birthDate, sex } = person;
  const notice = buildNotice({
    createdOn: view.asOf,
    person: {
      ...{ kana, name, birthDate, sex },
      insurerNumber: coverage?.insurerNumber ?? '',
      symbol: coverage?.symbol ?? '',
      number: coverage?.number ?? '',
      branch: coverage?.branch ?? '',
    },
    from: `${view.year}-01` as YearMonth,
    to: open.at(-1) ?? (`${view.year}-01` as YearMonth),
    items: items.map(({ days, ...item }) => ({ ...item, days: days ?? undefined })),
    insurers: view.insurers
      .filter(({ insurerNumber }) => insurerNumber !== '')
      .map(({ insurerNumber, insurerName, from, to }) => ({
        name: insurerName || insurerNumber,
        period: { from, to },
      })),
  });
  return writeNotice(notice);
}
