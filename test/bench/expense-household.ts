import type { FlatExpense } from '../../shared/expenses/flat-csv.ts';
import { buildNotice } from '../../shared/expenses/myna-csv/build.ts';
import type { ExpenseNotice, NoticeItem } from '../../shared/expenses/myna-csv/notice.ts';
import type { FormRow } from '../../shared/expenses/nta-form/form-row.ts';
import { kindsOfCategory } from '../../shared/expenses/nta-form/kinds-of-category.ts';
import type { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';

const PEOPLE = ['架空　健一', '架空　さくら', '架空　小太郎', '架空　はな', 'MARIA FERNANDA SILVA'];
const FACILITIES = [
  '見本整形外科リウマチ科',
  '見本薬局　千代田店',
  '独立行政法人見本病院機構　見本中央医療センター',
  '見本歯科医院',
  '見本調剤薬局チェーンストア　丸の内三丁目店',
];
const CATEGORIES = ['医科外来', '調剤', '医科入院', '歯科外来', '調剤'];
/** A person who goes to the doctor and the pharmacy twice a month. */
const ROWS_PER_MONTH = 4;

/** One invented year of rows for one person. */
const itemsOf = (person: number, months = 12): NoticeItem[] =>
  Array.from({ length: months * ROWS_PER_MONTH }, (_, n) => {
    const place = (n + person) % FACILITIES.length;
    const total = 1_000 + ((n * 7_919 + person * 104_729) % 90_000);
    const patient = Math.round((total * 3) / 10);
    return {
      careMonth: `2025-${String((n % 12) + 1).padStart(2, '0')}` as YearMonth,
      category: CATEGORIES[place] ?? '',
      days: 1 + (n % 3),
      facilityName: FACILITIES[place] ?? '',
      total,
      insurer: total - patient,
      otherPublic: 0,
      patient,
    };
  });

const noticeOf = (person: number, items: NoticeItem[]): ExpenseNotice =>
  buildNotice({
    createdOn: '2026-02-09' as IsoDate,
    person: {
      kana: 'ｶｸｳ',
      name: PEOPLE[person] ?? '',
      birthDate: '1973-04-12' as IsoDate,
      sex: '1',
      insurerNumber: '06139992',
      symbol: '３１４０',
      number: '１５９２６',
      branch: `0${person}`,
    },
    from: '2025-01' as YearMonth,
    to: '2025-12' as YearMonth,
    items,
    insurers: [
      {
        name: '見本健康保険組合',
        period: { from: '2025-01' as YearMonth, to: '2025-12' as YearMonth },
      },
    ],
  });

/** The year of five people, in the shape of each file. */
export function household() {
  const notices = PEOPLE.map((_, person) => noticeOf(person, itemsOf(person)));
  const all = notices.flatMap(({ holder, items }) => items.map((item) => ({ holder, item })));
  const flat: FlatExpense[] = all.map(({ holder, item }) => ({
    person: holder.name,
    source: 'delivered',
    state: 'final',
    ...item,
    paid: item.patient,
    compensated: 0,
    insurerName: '見本健康保険組合',
  }));
  const form: FormRow[] = all.map(({ holder, item }) => ({
    person: holder.name,
    facility: item.facilityName,
    kinds: kindsOfCategory(item.category),
    paid: item.patient,
    compensated: 0,
  }));
  return { notices, flat, form };
}

/** A notice with as many rows as no person has. */
export const longNotice = (rows: number): ExpenseNotice =>
  noticeOf(0, itemsOf(0, Math.ceil(rows / ROWS_PER_MONTH)).slice(0, rows));
