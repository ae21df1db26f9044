import { fromCompact, type IsoDate } from '../../kernel/dates.ts';

const TIME = /^(\d{8})(\d{0,6})(?:\.\d{1,4})?(?:[+-]\d{4})?$/;

/** The day of an HL7 time `YYYYMMDD[hh[mm[ss]]][.…][+zzzz]`, as printed: files of Japan print Japan's time. */
export const dayOf = (time: string): IsoDate | undefined => fromCompact(TIME.exec(time)?.[1] ?? '');

/** Fourteen digits that compare; undefined when there is no day. */
export function instantOf(time: string): string | undefined {
  const found = TIME.exec(time);
  return dayOf(time) && found ? `${found[1]}${(found[2] ?? '').padEnd(6, '0')}` : undefined;
}
