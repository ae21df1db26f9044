import type { Inspection } from '../../ingest/inspect/inspection.ts';
import { sumOf } from './check.ts';
import { readNotice } from './read.ts';

/** What a 医療費通知情報 CSV holds: counts, sums and findings, nothing that names a person. */
export function inspectNotice(bytes: Uint8Array): Inspection {
  const { notice, findings: all, rejected } = readNotice(bytes);
  const findings = all.map(({ severity, ...finding }) => ({
    ...finding,
    severity: severity === 'note' ? ('note' as const) : ('error' as const),
  }));
  if (!notice) return { findings };
  const months = notice.items.map(({ careMonth }) => careMonth).sort();
  const categories = new Map<string, number>();
  for (const { category } of notice.items)
    categories.set(category, (categories.get(category) ?? 0) + 1);
  return {
    createdOn: notice.createdOn,
    until: notice.until,
    rows: { read: notice.items.length, rejected },
    firstMonth: months[0],
    lastMonth: months.at(-1),
    categories: Object.fromEntries(categories),
    insurers: notice.insurers.length,
    sums: sumOf(notice.items),
    printedSums: notice.totals,
    findings,
  };
}
