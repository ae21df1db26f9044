import { parse } from 'valibot';
import { buildNotice } from '../../../shared/expenses/myna-csv/build.ts';
import type { ExpenseNotice, NoticeItem } from '../../../shared/expenses/myna-csv/notice.ts';
import { IsoDate, YearMonth } from '../../../shared/kernel/dates.ts';

export const date = (text: string) => parse(IsoDate, text);
export const month = (text: string) => parse(YearMonth, text);

export const item = (changes: Partial<NoticeItem> = {}): NoticeItem => ({
  careMonth: month('2025-03'),
  category: '医科外来',
  days: 2,
  facilityName: '架空クリニック',
  total: 12_340,
  insurer: 8_638,
  otherPublic: 0,
  patient: 3_702,
  ...changes,
});

/** An invented person whose insurer changed in the summer. */
export const sampleNotice = (items: NoticeItem[] = [item()]): ExpenseNotice =>
  buildNotice({
    createdOn: date('2026-02-09'),
    person: {
      kana: 'ｶｸｳ ｹﾝｲﾁ',
      name: '架空　健一',
      birthDate: date('1973-04-12'),
      sex: '1',
      insurerNumber: '06139992',
      symbol: '３１４０',
      number: '１５９２６',
      branch: '00',
    },
    from: month('2025-01'),
    to: month('2025-12'),
    items,
    insurers: [
      { name: '架空健康保険組合', period: { from: month('2025-01'), to: month('2025-07') } },
      { name: '架空市', period: { from: month('2025-08'), to: month('2025-12') } },
    ],
  });

export const bytes = (text: string) => new TextEncoder().encode(text);
