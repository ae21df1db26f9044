import { dateText } from '../kernel/date-text.ts';
import { type ListOf, listDocument } from '../pdf/list-document.ts';
import { type Cell, cellText, type RecordsDocument, type RecordsTable } from '../pdf/records.ts';
import type { ExpenseYear } from './codec.ts';
import { type CountedLine, countedLines, leftOutOf, sumOfLines } from './counted-lines.ts';
import { amountText, expenseTexts, monthText } from './texts.ts';

const COLUMNS = [
  ['careMonth', 9],
  ['category', 12],
  ['facilityName', 30],
  ['days', 5],
  ['total', 10],
  ['insurer', 10],
  ['otherPublic', 10],
  ['patient', 10],
  ['paid', 10],
  ['compensated', 10],
  ['paidOn', 12],
] as const;
const STARTING = ['careMonth', 'category', 'facilityName'];

/** The household's year on paper: the sums that the page shows, then one table per person. */
export function expensesDocument(
  people: readonly ExpenseYear[],
  { linked }: { linked: boolean },
  of: ListOf,
): RecordsDocument {
  const { language } = of;
  const texts = expenseTexts[language];
  const [first] = people;
  const date = (on: ExpenseYear['asOf']) => ({ date: dateText(on, language) });
  const lines = countedLines(people, linked, language);
  const sum = sumOfLines(lines);
  const leftOut = leftOutOf(people, linked);
  return listDocument(of, {
    title: texts.listOf({ year: first?.year ?? 0 }),
    orientation: 'landscape',
    freshness: first
      ? [
          texts.asOf(date(first.asOf)),
          texts.completeTo(date(first.completeTo)),
          texts.nextExpectedOn(date(first.nextExpectedOn)),
          texts.sums({
            paid: amountText(sum.paid),
            compensated: amountText(sum.compensated),
            net: amountText(sum.paid - sum.compensated),
          }),
        ]
      : [],
    tables: people.map((person) => personTable(person, linked, language)),
    notes: [
      texts.notOfficial,
      ...(leftOut > 0 ? [texts.leftOut({ count: leftOut })] : []),
      texts.computed,
      texts.notIncluded,
      ...(lines.some(({ state }) => state === 'provisional') ? [texts.provisional] : []),
      texts.taxYear,
      ...(linked ? [texts.linkedOut] : []),
    ],
  });
}

function personTable(
  person: ExpenseYear,
  linked: boolean,
  language: ListOf['language'],
): RecordsTable {
  const texts = expenseTexts[language];
  const lines = countedLines([person], linked, language);
  const { paid, compensated } = sumOfLines(lines);
  const amounts = (name: 'total' | 'insurer' | 'otherPublic' | 'patient') =>
    amountText(lines.reduce((sum, line) => sum + (line[name] ?? 0), 0));
  return {
    heading: person.name,
    columns: COLUMNS.map(([name, width]) => ({
      title: texts.columns[name],
      width,
      align: STARTING.includes(name) ? ('start' as const) : ('end' as const),
    })),
    rows: lines.map((line) => cellsOf(line, person.name, language)),
    totals:
      lines.length === 0
        ? []
        : [
            [
              texts.columns.sum,
              '',
              '',
              '',
              amounts('total'),
              amounts('insurer'),
              amounts('otherPublic'),
              amounts('patient'),
              amountText(paid),
              amountText(compensated),
              '',
            ],
          ],
    empty: texts.nothing,
  };
}

function cellsOf(line: CountedLine, name: string, language: ListOf['language']): Cell[] {
  const texts = expenseTexts[language];
  const yen = (amount: number | undefined) => (amount === undefined ? '' : amountText(amount));
  const below = [
    ...(line.person === name ? [] : [line.person]),
    ...(line.state === 'provisional' ? [texts.states.provisional] : []),
    ...(line.source === 'delivered' ? [] : [texts.sources[line.source]]),
  ];
  return [
    line.careMonth ? monthText(line.careMonth, language) : '',
    cellText(line.category),
    below.length > 0 ? [line.facilityName, ...below].map(cellText) : cellText(line.facilityName),
    line.days === undefined ? '' : String(line.days),
    yen(line.total),
    yen(line.insurer),
    yen(line.otherPublic),
    yen(line.patient),
    amountText(line.paid),
    amountText(line.compensated),
    line.paidOn ? dateText(line.paidOn, language) : '',
  ];
}
