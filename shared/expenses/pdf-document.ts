import { dateText } from '../kernel/date-text.ts';
import { type ListOf, listDocument } from '../pdf/list-document.ts';
import { type Cell, cellText, type RecordsDocument, type RecordsTable } from '../pdf/records.ts';
import type { ExpenseYear } from './codec.ts';
import { type CountedLine, countedLines, sumOfLines } from './counted-lines.ts';
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
const AMOUNTS = ['days', 'total', 'insurer', 'otherPublic', 'patient', 'paid', 'compensated'];

/** The household's year on paper: one table per person, then the sums that the page shows. */
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
  return listDocument(of, {
    title: `${texts.title} ${first?.year ?? ''}`,
    orientation: 'landscape',
    freshness: first
      ? [
          texts.asOf(date(first.asOf)),
          texts.completeTo(date(first.completeTo)),
          texts.nextExpectedOn(date(first.nextExpectedOn)),
        ]
      : [],
    tables: [
      ...people.map((person) => personTable(person, linked, language)),
      sumTable(lines, language),
    ],
    notes: [
      texts.notOfficial,
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
      align: AMOUNTS.includes(name) ? ('end' as const) : ('start' as const),
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

function sumTable(lines: readonly CountedLine[], language: ListOf['language']): RecordsTable {
  const texts = expenseTexts[language];
  const { paid, compensated } = sumOfLines(lines);
  const rows: [string, number][] = [
    [texts.columns.paid, paid],
    [texts.columns.compensated, compensated],
  ];
  return {
    heading: texts.household,
    columns: [
      { title: texts.counted, width: 70 },
      { title: texts.columns.sum, width: 30, align: 'end' },
    ],
    rows: rows.map(([label, amount]) => [label, amountText(amount)]),
    totals: [[texts.net, amountText(paid - compensated)]],
    empty: texts.nothing,
  };
}
