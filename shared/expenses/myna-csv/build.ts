import { ageOn, type IsoDate, type YearMonth } from '../../kernel/dates.ts';
import { sumOf } from './check.ts';
import type { ExpenseNotice, NoticeInsurer, NoticeItem } from './notice.ts';

/** What the portal knows about one person's year. */
export type NoticeSource = {
  createdOn: IsoDate;
  person: {
    kana: string;
    name: string;
    birthDate: IsoDate;
    /** `1` man, `2` woman, as in delivered files. */
    sex: '1' | '2';
    insurerNumber: string;
    symbol: string;
    number: string;
    branch: string;
  };
  /** First and last month that the rows may have. */
  from: YearMonth;
  to: YearMonth;
  items: readonly NoticeItem[];
  insurers: readonly NoticeInsurer[];
};

/** A notice whose two printed sums are the sums of its rows. */
export function buildNotice({ createdOn, person, from, to, items, insurers }: NoticeSource) {
  const { birthDate, sex, ...texts } = person;
  const totals = { period: { from, to }, ...sumOf(items) };
  return {
    createdOn,
    holder: {
      ...texts,
      birthDate,
      sex: sex === '1' ? '男' : '女',
      age: `${ageOn(birthDate, createdOn)}歳`,
    },
    until: to,
    totals,
    yearTotals: totals,
    items: [...items],
    insurers: [...insurers],
  } satisfies ExpenseNotice;
}
