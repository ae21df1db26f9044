import { checkMonths, checkTotals } from './check.ts';
import { type NoticeFinding, type NoticeFindingCode, NoticeFindings } from './finding.ts';
import { blocks, fourAmounts, MOST_ITEMS, readItems } from './items.ts';
import { noticeLines } from './lines.ts';
import { CREATED_ON, HOLDER_KEYS, INSURER_KEYS, PERIOD, SECTIONS, UNTIL } from './names.ts';
import type { ExpenseNotice, NoticeHolder, NoticeInsurer, NoticeTotals } from './notice.ts';
import { type NoticePairs, noticePairs, type Pair } from './pairs.ts';
import { readDate, readPeriod, readUntil } from './values.ts';

/** What was read; `notice` is undefined when the file is none. */
export type ReadNotice = {
  notice: ExpenseNotice | undefined;
  findings: NoticeFinding[];
  /** Rows left out; each has a finding of severity `item` while there is room for it. */
  rejected: number;
};

const inSection = (pairs: readonly Pair[], section: Pair['section']) =>
  pairs.filter((pair) => pair.section === section);

/** A value that has a form; what cannot be read is reported and left out. */
function parsed<T>(
  pair: Pair | undefined,
  read: (text: string) => T | undefined,
  code: 'not-a-date' | 'not-a-month' | 'not-a-period',
  field: string,
  findings: NoticeFindings,
): T | undefined {
  if (!pair || pair.value === '') return undefined;
  const value = read(pair.value);
  if (value === undefined) findings.add(code, 'note', pair.line, field);
  return value;
}

function readHolder(pairs: readonly Pair[], findings: NoticeFindings): NoticeHolder {
  const first = blocks(inSection(pairs, 'holder'), 'kana')[0] ?? new Map<string, Pair>();
  const text = (name: keyof NoticeHolder) => first.get(name)?.value ?? '';
  return {
    kana: text('kana'),
    name: text('name'),
    birthDate: parsed(
      first.get('birthDate'),
      readDate,
      'not-a-date',
      HOLDER_KEYS.birthDate,
      findings,
    ),
    sex: text('sex'),
    age: text('age'),
    insurerNumber: text('insurerNumber'),
    symbol: text('symbol'),
    number: text('number'),
    branch: text('branch'),
  };
}

function readTotals(
  pairs: readonly Pair[],
  section: 'totals' | 'yearTotals',
  findings: NoticeFindings,
): { printed: NoticeTotals | undefined; line: number } {
  const block = blocks(inSection(pairs, section), 'period')[0];
  if (!block) return { printed: undefined, line: 0 };
  const line = block.values().next().value?.line ?? 0;
  const period = parsed(block.get('period'), readPeriod, 'not-a-period', PERIOD, findings);
  const amounts = fourAmounts(block, (code, key, at) => findings.add(code, 'note', at, key));
  return { printed: amounts && { period, ...amounts }, line };
}

const readInsurers = (pairs: readonly Pair[], findings: NoticeFindings): NoticeInsurer[] =>
  blocks(inSection(pairs, 'insurers'), 'name').map((block) => ({
    name: block.get('name')?.value ?? '',
    period: parsed(block.get('period'), readPeriod, 'not-a-period', INSURER_KEYS.period, findings),
  }));

const unusable = (code: NoticeFindingCode): ReadNotice => ({
  notice: undefined,
  findings: [{ code, severity: 'file', line: 0, field: '' }],
  rejected: 0,
});

function reportMissing({ pairs, opened }: NoticePairs, findings: NoticeFindings): void {
  for (const section of ['holder', 'totals', 'yearTotals', 'insurers'] as const) {
    if (!opened.has(section)) findings.add('section-missing', 'note', 0, SECTIONS[section]);
  }
  const last = pairs.at(-1);
  if (last?.section === 'items' && last.name !== 'patient')
    findings.add('truncated-file', 'note', last.line);
}

/**
 * Reads a 医療費通知情報 CSV as マイナポータル gives it, in every variant that was seen: UTF-8 with or without
 * BOM or Windows-31J, any line ends, cells quoted or not, dates padded or not, several insurers.
 *
 * Nothing is corrected: sums that differ from the rows are reported and both are kept. A row with a broken
 * amount is left out with its line; everything else is read.
 */
export function readNotice(bytes: Uint8Array): ReadNotice {
  const findings = new NoticeFindings();
  const lines = noticeLines(bytes, findings);
  if (!lines) return { notice: undefined, findings: findings.all, rejected: 0 };
  const found = noticePairs(lines, findings);
  if (!found.titled && !found.opened.has('items')) return unusable('not-a-notice');
  const { pairs } = found;
  const items = readItems(inSection(pairs, 'items'), findings);
  if (items.length > MOST_ITEMS) return unusable('too-many-items');
  if (items.length === 0) findings.add('no-items', 'note');
  const head = pairs.find(({ section }) => section === 'head');
  const overview = pairs.find(({ section }) => section === 'overview');
  const totals = readTotals(pairs, 'totals', findings);
  const yearTotals = readTotals(pairs, 'yearTotals', findings);
  const until = parsed(overview, readUntil, 'not-a-month', UNTIL, findings);
  const notice: ExpenseNotice = {
    createdOn: parsed(head, readDate, 'not-a-date', CREATED_ON, findings),
    holder: readHolder(pairs, findings),
    until,
    totals: totals.printed,
    yearTotals: yearTotals.printed,
    items: items.map(({ item }) => item),
    insurers: readInsurers(pairs, findings),
  };
  checkTotals('totals', totals, items, findings);
  checkTotals('yearTotals', yearTotals, items, findings);
  checkMonths(totals.printed?.period, until, items, findings);
  reportMissing(found, findings);
  return { notice, findings: findings.all, rejected: findings.rejected };
}
