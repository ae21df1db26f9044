import { dateText } from '../kernel/date-text.ts';
import type { Language } from '../kernel/texts.ts';
import { type ListOf, listDocument } from '../pdf/list-document.ts';
import { type Cell, cellText, type RecordsDocument, type RecordsTable } from '../pdf/records.ts';
import type { Checkup, Result } from './codec.ts';
import { GROUPS, type Group } from './items/item.ts';
import { checkupTexts } from './texts.ts';
import { meaningName } from './view/names.ts';
import { programName } from './view/program-name.ts';

/** Shares of the width: name, then results of each checkup side by side. */
const NAME_WIDTH = 46;
const CHECKUP_WIDTH = 38;

/**
 * 健診結果 on paper: one table per group, a column per checkup, the newest first, so that years can be compared.
 * One checkup has its institution's range beside it.
 * @param checkups newest first, at most five
 * @source product.md F5, exports
 */
export function checkupsDocument(checkups: readonly Checkup[], of: ListOf): RecordsDocument {
  const { language } = of;
  const texts = checkupTexts[language];
  const tables = GROUPS.flatMap((group) => tableOf(group, checkups, language));
  return listDocument(of, {
    title: texts.title,
    orientation: checkups.length > 1 ? 'landscape' : 'portrait',
    freshness: [
      texts.asOf({ date: dateText(of.on, language) }),
      ...checkups.flatMap((one) => aboutOne(one, language)),
    ],
    tables:
      tables.length > 0
        ? tables
        : [{ columns: [{ title: texts.columns.name, width: 1 }], rows: [], empty: texts.empty }],
    notes: [texts.groupSource, ...texts.footnotes.split('\n')],
  });
}

function aboutOne(checkup: Checkup, language: Language): string[] {
  const texts = checkupTexts[language];
  const { metabolic, guidance, leftOut } = checkup;
  const parts = [
    dateText(checkup.examinedOn, language),
    programName(checkup.program, language),
    checkup.institution,
    ...(metabolic === undefined
      ? []
      : [`${texts.metabolic}: ${metabolic?.text ?? texts.notWritten}`]),
    ...(guidance === undefined ? [] : [`${texts.guidance}: ${guidance?.text ?? texts.notWritten}`]),
  ];
  return [
    parts.join(language === 'ja' ? '　' : ' · '),
    ...(leftOut > 0 ? [texts.leftOut({ count: String(leftOut) })] : []),
  ];
}

/** One line per item; values of one meaning share it whatever their code. */
const lineOf = ({ meaning, secondary, code }: Result): string =>
  meaning && !secondary ? meaning : code;

/** Where several measurements of one thing can stand, the one that counts is named for the thing. */
const nameOf = ({ name, meaning, secondary }: Result, language: Language): string =>
  meaning && !secondary ? meaningName(meaning, language) : name;

function tableOf(group: Group, checkups: readonly Checkup[], language: Language): RecordsTable[] {
  const texts = checkupTexts[language];
  const lines = new Map<string, Result>();
  for (const { results } of checkups)
    for (const result of results)
      if (result.group === group && !lines.has(lineOf(result))) lines.set(lineOf(result), result);
  if (lines.size === 0) return [];
  const [only] = checkups;
  const alone = checkups.length === 1 && only !== undefined;
  return [
    {
      heading: `${texts.groups[group].name} – ${texts.groups[group].line}`,
      columns: [
        { title: texts.columns.name, width: NAME_WIDTH },
        ...checkups.map(({ examinedOn }) => ({
          title: dateText(examinedOn, language),
          width: CHECKUP_WIDTH,
        })),
        ...(alone ? [{ title: texts.columns.range, width: CHECKUP_WIDTH }] : []),
      ],
      rows: [...lines].map(([line, first]) => [
        cellText(nameOf(first, language)),
        ...checkups.map(({ results }) => cell(results, line, language)),
        ...(alone ? [only.results.find((one) => lineOf(one) === line)?.range ?? ''] : []),
      ]),
      empty: texts.empty,
    },
  ];
}

function cell(results: readonly Result[], line: string, language: Language): Cell {
  const texts = checkupTexts[language];
  const found = results.find((one) => lineOf(one) === line);
  if (!found) return texts.notWritten; // a dash would look like the － of a urine test
  const value = cellText(
    found.unit && typeof found.value === 'number' ? `${found.text} ${found.unit}` : found.text,
  );
  const below = [
    ...(found.judgement && found.judgement !== 'normal' ? [texts.judgements[found.judgement]] : []),
    ...(found.urgent ? [texts.urgent] : []),
    ...(found.doctor ? [texts.doctor({ name: found.doctor })] : []),
  ];
  return below.length > 0 ? [value, ...below] : value;
}
