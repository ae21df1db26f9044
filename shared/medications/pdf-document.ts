import { dateText } from '../kernel/date-text.ts';
import type { Language } from '../kernel/texts.ts';
import { type ListOf, listDocument } from '../pdf/list-document.ts';
import { type Cell, cellText, type RecordsDocument } from '../pdf/records.ts';
import type { Medication } from './codec.ts';
import { conditionTexts } from './conditions.ts';
import { freshness } from './freshness.ts';
import type { MedicationFilter } from './list.ts';
import { medicationPageTexts } from './page-texts.ts';
import { medicationPdfTexts } from './pdf-texts.ts';
import { medicationTexts } from './texts.ts';

const COLUMNS = [
  'dispensedOn',
  'facilityName',
  'prescribedBy',
  'setting',
  'route',
  'drugName',
  'ingredientName',
  'usage',
  'note',
  'dose',
  'quantity',
] as const satisfies readonly (keyof (typeof medicationTexts)['ja']['columns'])[];

/** Shares of the width of the page, of the columns above and of the amounts at the end. */
const WIDTHS: Readonly<Record<Language, readonly number[]>> = {
  ja: [24, 29, 29, 13, 13, 50, 30, 27, 24, 17, 14, 21],
  en: [25, 26, 26, 19, 19, 46, 28, 26, 22, 17, 16, 22],
};

/**
 * 薬剤情報 on paper: the same rows as page and CSV, newest first, with the columns and footnotes of F3.
 * @param medications newest first, filtered
 * @param filter what they were narrowed down to
 * @source product.md F3, exports
 */
export function medicationsDocument(
  medications: readonly Medication[],
  filter: MedicationFilter,
  of: ListOf,
): RecordsDocument {
  const { language } = of;
  const texts = medicationTexts[language];
  const { asOf, completeTo, nextExpectedOn } = freshness(of.on);
  const date = (on: typeof asOf) => ({ date: dateText(on, language) });
  const conditions = conditionTexts(filter, language);
  const columns = [
    ...COLUMNS.map((column) => ({ title: texts.columns[column] })),
    { title: medicationPdfTexts[language].saving, align: 'end' as const },
  ].map((column, at) => ({ ...column, width: WIDTHS[language][at] ?? 0 }));
  return listDocument(of, {
    title: texts.title,
    orientation: 'landscape',
    freshness: [
      texts.asOf(date(asOf)),
      texts.completeTo(date(completeTo)),
      texts.nextExpectedOn(date(nextExpectedOn)),
    ],
    conditions,
    tables: [
      {
        columns,
        rows: medications.map((one) => cellsOf(one, language)),
        empty: conditions.length > 0 ? texts.emptyFiltered : texts.empty,
      },
    ],
    notes: notesFor(medications, language),
  });
}

function cellsOf(one: Medication, language: Language): Cell[] {
  const texts = medicationTexts[language];
  const words = medicationPdfTexts[language];
  const units: Readonly<Record<string, string>> = texts.supplyUnits;
  const { amount, unit } = one.quantity;
  const unitName = units[unit] ?? unit;
  const yen = (value: number) => ({ amount: value.toLocaleString('ja-JP') });
  const name = `${one.marks.map((mark) => texts.marks[mark]).join('')}${one.drugName}`;
  const saving = one.genericSaving;
  return [
    dateText(one.dispensedOn, language),
    cellText(one.facilityName),
    cellText(one.prescribedBy),
    texts.settings[one.setting],
    texts.routes[one.route],
    one.electedOriginal ? [cellText(name), texts.electedOriginal] : cellText(name),
    cellText(one.ingredientName),
    cellText(one.usage),
    cellText(one.note),
    words.amount({
      per: medicationPageTexts[language].dose[one.route],
      amount: `${one.dose.amount}${one.dose.unit}`,
    }),
    language === 'en' && unitName !== '' ? `${amount} ${unitName}` : `${amount}${unitName}`,
    saving ? [words.yen(yen(saving.ownShare)), words.atMost(yen(saving.atMost))] : '',
  ];
}

/** The words of the rows that need one, then what is true of the whole list. */
function notesFor(medications: readonly Medication[], language: Language): string[] {
  const texts = medicationTexts[language];
  const { explained, saving } = medicationPdfTexts[language];
  const marks = new Set(medications.flatMap((one) => one.marks));
  const has = (test: (one: Medication) => unknown) => medications.some(test);
  return [
    ...[...marks].map((mark) => explained({ word: texts.marks[mark], help: texts.markHelp[mark] })),
    ...(has(({ route }) => route === 'as-needed')
      ? [explained({ word: texts.routes['as-needed'], help: texts.routeHelp['as-needed'] })]
      : []),
    ...(has(({ genericSaving }) => genericSaving)
      ? [explained({ word: saving, help: texts.genericSavingHelp })]
      : []),
    ...(has(({ electedOriginal }) => electedOriginal)
      ? [explained({ word: texts.electedOriginal, help: texts.electedOriginalHelp })]
      : []),
    ...texts.footnotes.split('\n'),
  ];
}
