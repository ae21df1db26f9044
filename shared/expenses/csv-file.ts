import { writeCsv } from '../kernel/csv.ts';
import type { CountedLine } from './counted-lines.ts';
import { expenseTexts, monthText } from './texts.ts';

export const csvFile = (lines: readonly CountedLine[], language: 'ja' | 'en'): string => {
  const { columns, states, sources } = expenseTexts[language];
  const names = [
    'person',
    'source',
    'careMonth',
    'category',
    'facilityName',
    'days',
    'total',
  ] as const;
  const amounts = [
    'insurer',
    'otherPublic',
    'patient',
    'paid',
    'compensated',
    'paidOn',
    'state',
  ] as const;
  return writeCsv([
    [...names, ...amounts].map((name) => columns[name]),
    ...lines.map((line) => [
      line.person,
      sources[line.source],
      line.careMonth ? monthText(line.careMonth, language) : '',
      line.category,
      line.facilityName,
      line.days ?? '',
      line.total ?? '',
      line.insurer ?? '',
      line.otherPublic ?? '',
      line.patient ?? '',
      line.paid,
      line.compensated,
      line.paidOn ?? '',
      line.state ? states[line.state] : '',
    ]),
  ]);
};
