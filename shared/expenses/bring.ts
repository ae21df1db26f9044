import type { Person } from '../eligibility/codec.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { foldName } from '../kernel/text.ts';
import type { StoredBrought } from './brought.ts';
import { ENTRY_LIMITS } from './entries.ts';
import type { NoticeFinding } from './myna-csv/finding.ts';
import { readNotice } from './myna-csv/read.ts';
import { defusedText } from './myna-csv/write.ts';
import { LARGEST_YEN } from './paper-expense.ts';

/** Findings that are worth telling a person; the file can have thousands. */
const MOST_FINDINGS = 50;

export type Bring = { id: string; broughtOn: IsoDate; person: Pick<Person, 'name' | 'birthDate'> };

/**
 * What is kept of a brought 医療費通知情報 CSV: rows and whose they are, no card numbers. Sums of the file that
 * differ from its rows are told; rows count as they are.
 */
export function readBrought(
  bytes: Uint8Array,
  { id, broughtOn, person }: Bring,
): { file: StoredBrought | undefined; holder: Holder | undefined; findings: NoticeFinding[] } {
  const { notice, findings, rejected } = readNotice(bytes);
  const told = findings.slice(0, MOST_FINDINGS);
  if (!notice) return { file: undefined, holder: undefined, findings: told };
  const possible = notice.items.filter(
    ({ total, patient }) => Math.max(total, patient) <= LARGEST_YEN,
  );
  const rows = possible.slice(0, ENTRY_LIMITS.brought);
  const { holder, createdOn, until } = notice;
  const file: StoredBrought = {
    id,
    holderName: holder.name,
    // Without a name it is taken for the person's own: it was brought to their page.
    own: holder.name === '' || isHolder(holder, person),
    ...(createdOn ? { createdOn } : {}),
    ...(until ? { until } : {}),
    broughtOn,
    rejected: rejected + notice.items.length - rows.length,
    totalsDiffer: findings.some(({ code }) => code === 'total-differs'),
    rows: rows.map(({ days, category, facilityName, ...row }) => ({
      ...row,
      category: defusedText(category),
      facilityName: defusedText(facilityName),
      ...(days === undefined ? {} : { days }),
    })),
  };
  return { file, holder, findings: told };
}

/** 氏名 and 生年月日 of a file, so far as it has them. */
export type Holder = { name: string; birthDate?: IsoDate | undefined };

/** Is it this person's file? Spelling variants of the name are one name. */
export const isHolder = (
  { name, birthDate }: Holder,
  person: { name: string; birthDate: string },
): boolean =>
  foldName(name) === foldName(person.name) &&
  (birthDate === undefined || birthDate === person.birthDate);
