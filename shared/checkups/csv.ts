import { writeCsv } from '../kernel/csv.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import type { Checkup, Result } from './codec.ts';
import { checkupTexts } from './texts.ts';
import { programName } from './view/program-name.ts';

const COLUMNS = [
  'examinedOn',
  'institution',
  'institutionCode',
  'program',
  'group',
  'name',
  'code',
  'text',
  'unit',
  'judgement',
  'interpretation',
  'range',
  'reading',
  'asOf',
  'operator',
] as const satisfies readonly (keyof (typeof checkupTexts)['ja']['columns'])[];

/**
 * Results as one rectangular table: a line of names, then one line per result, newest checkup first. Missing
 * values say why; they are never zero. UTF-8 with BOM, CRLF.
 */
export function checkupsCsv(
  checkups: readonly Checkup[],
  { asOf, operator, language }: { asOf: IsoDate; operator: string; language: Language },
): string {
  const texts = checkupTexts[language];
  const foot = [asOf, operator];
  const lines = checkups.flatMap((checkup) =>
    checkup.results.map((result) => [
      checkup.examinedOn,
      checkup.institution,
      checkup.institutionCode,
      programName(checkup.program, language),
      texts.groups[result.group].name,
      result.name,
      result.code,
      result.text,
      result.unit,
      result.judgement ? texts.judgements[result.judgement] : '',
      result.interpretation ? texts.interpretations[result.interpretation] : '',
      result.range ?? '',
      remarks(result, language),
      ...foot,
    ]),
  );
  const nothing = [...Array<string>(COLUMNS.length - foot.length).fill(''), ...foot];
  return writeCsv([
    COLUMNS.map((column) => texts.columns[column]),
    ...(lines.length > 0 ? lines : [nothing]),
  ]);
}

function remarks(result: Result, language: Language): string {
  const texts = checkupTexts[language];
  return [
    ...(result.urgent ? [texts.urgent] : []),
    ...(result.secondary ? [texts.secondary] : []),
    ...(result.doctor ? [texts.doctor({ name: result.doctor })] : []),
  ].join(language === 'ja' ? '／' : '; ');
}
