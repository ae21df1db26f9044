import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { CLINICS, type Facility } from '../facilities.ts';
import { INSURERS } from '../insurers.ts';
import { coverageOn, type DemoPerson } from '../person.ts';
import type { Section, WrittenDocument } from './v08.ts';

/** Insurers print card numbers in full width. */
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

const institutionOf = ({ code, name, phone, address }: Facility) => ({
  code,
  name,
  phone,
  address,
});

export const AT = {
  hospital: institutionOf(CLINICS.hospital),
  clinic: institutionOf(CLINICS.internalMedicine),
} as const;

/** What is the same in all documents of a person: whose card it was on the day. */
export function documentOf(
  person: DemoPerson,
  examinedOn: IsoDate,
  given: {
    created: IsoDate;
    program: WrittenDocument['program'];
    institution: WrittenDocument['institution'];
    sections: readonly Section[];
    ticket?: string;
  },
): WrittenDocument {
  const { insurer, symbol, number, branch } = coverageOn(person, examinedOn);
  const { kana, sex, birthDate, address } = person;
  const card = {
    insurerNumber: INSURERS[insurer].number,
    symbol: wide(symbol),
    number: wide(number),
    branch,
  };
  return { report: '10', examinedOn, person: { ...card, kana, sex, birthDate, address }, ...given };
}

/** The last `MM-DD` at least two months ago, so that its results can have been delivered, and years before it. */
export function summersUntil(today: IsoDate, monthDay: string): (back: number) => IsoDate {
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - 2);
  const year = Number(today.slice(0, 4));
  const latest = `${year}-${monthDay}` <= limit.toISOString().slice(0, 10) ? year : year - 1;
  return (back) => `${latest - back}-${monthDay}` as IsoDate;
}
