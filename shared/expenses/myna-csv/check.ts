import type { NoticeFindings } from './finding.ts';
import type { LinedItem } from './items.ts';
import { AMOUNT_KEYS, SECTIONS } from './names.ts';
import type { FourAmounts, NoticePeriod, NoticeTotals } from './notice.ts';

export const NO_AMOUNTS: FourAmounts = { total: 0, insurer: 0, otherPublic: 0, patient: 0 };

export const sumOf = (items: readonly FourAmounts[]): FourAmounts =>
  items.reduce(
    (sum, one) => ({
      total: sum.total + one.total,
      insurer: sum.insurer + one.insurer,
      otherPublic: sum.otherPublic + one.otherPublic,
      patient: sum.patient + one.patient,
    }),
    NO_AMOUNTS,
  );

const within = ({ from, to }: NoticePeriod, month: string) => from <= month && month <= to;

/** Compares a printed sum with the rows of its period: differences are reported, never repaired. */
export function checkTotals(
  section: 'totals' | 'yearTotals',
  { printed, line }: { printed: NoticeTotals | undefined; line: number },
  items: readonly LinedItem[],
  findings: NoticeFindings,
): void {
  if (!printed) return;
  const { period } = printed;
  const counted = items.map(({ item }) => item);
  const sum = sumOf(period ? counted.filter((one) => within(period, one.careMonth)) : counted);
  for (const [name, key] of Object.entries(AMOUNT_KEYS)) {
    const amount = name as keyof FourAmounts;
    if (sum[amount] !== printed[amount])
      findings.add('total-differs', 'note', line, `${SECTIONS[section]} ${key}`);
  }
}

/** Rows of months that the file says it does not cover. */
export function checkMonths(
  period: NoticePeriod | undefined,
  until: string | undefined,
  items: readonly LinedItem[],
  findings: NoticeFindings,
): void {
  for (const { item, line } of items) {
    const late = until !== undefined && item.careMonth > until;
    if (late || (period && !within(period, item.careMonth)))
      findings.add('outside-period', 'note', line);
  }
}
