import { dayText } from '../../functions/ingest/receipt-parts.ts';
import { addMonths, dayOfMonth, type IsoDate, type YearMonth } from '../../shared/kernel/dates.ts';
import type { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import { versionText } from '../../shared/receipts/stored-version.ts';
import { date, day, OTHER_PLACE, prescription } from './dispensing-days.ts';

const CODES = ['629000001', '629000002', '629000003', '629000004'];

/** Five years of two clinics and two pharmacies, four times a month, six drugs each: 1,440 rows. */
export function chronicDays(lastMonth: YearMonth): DispensingDay[] {
  return Array.from({ length: 60 }, (_, months) => addMonths(lastMonth, -months)).flatMap((month) =>
    [3, 9, 17, 24].map((on, visit) =>
      day(dayOfMonth(month, on), {
        ...(visit % 2 === 0 ? {} : OTHER_PLACE),
        prescriptions: [0, 1, 2].map((at) =>
          prescription({
            usage: `１日${at + 1}回食後`,
            drugs: [0, 1].map((n) => ({
              drugCode: CODES[(visit + at + n) % 4] ?? '',
              dose: n + 1,
            })),
          }),
        ),
      }),
    ),
  );
}

/** The items of the table that hold these days, one per receipt and day. */
export const itemsOf = (days: readonly DispensingDay[]): Record<string, unknown>[] =>
  days.map((one) => {
    const careMonth = one.dispensedOn.slice(0, 7) as YearMonth;
    const claimMonth = addMonths(careMonth, 1);
    const visibleFrom: IsoDate = dayOfMonth(claimMonth, 11);
    const version = versionText(
      {
        ...{ key: '', splitInsurer: '', searchNumbers: [], form: 'insurer' as const },
        ...{ claimMonth, asOf: date(`${claimMonth}-10`), file: 'f'.repeat(24), visibleFrom },
      },
      1,
    );
    return {
      pk: 'MED#me',
      sk: `${careMonth}#key-${one.dispensedOn}#${version}#${dayText([one], 0)}`,
      of: 1,
      visibleFrom,
      body: JSON.stringify(one),
    };
  });
