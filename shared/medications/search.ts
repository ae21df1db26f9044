import { foldForSearch } from '../kernel/text.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { toWareki } from '../kernel/wareki.ts';
import type { MedicationRow } from './rows.ts';
import { drugNameOf, noteOf, supplyUnitOf } from './shown-medication.ts';
import { medicationTexts } from './texts.ts';

/** A question put to every row of one list. */
export type Search = (row: MedicationRow) => boolean;

/** So that no word runs over two fields; nobody types it, and folding keeps it. */
const BETWEEN = '\u0001';

const texts = LANGUAGES.map((language) => medicationTexts[language]);

/**
 * Every word stands somewhere in what a row shows, in either language: names, dates (also 和暦), directions,
 * amounts, kinds and marks. Width, case, kana kind and kanji variants do not matter.
 *
 * Rows share days, directions and drugs, so each of these is folded once.
 */
export function searchFor(q: string | undefined): Search | undefined {
  const words = (q ?? '')
    .split(/\s+/u)
    .map(foldForSearch)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const withDates = words.some((word) => DATE_LETTERS.test(word));
  const byPart = new Map<object, string>();
  const byText = new Map<string, string>();
  const fold = (text: string): string => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const folded = foldForSearch(text);
    byText.set(text, folded);
    return folded;
  };
  const folded = (part: object, row: MedicationRow, textOf: (row: MedicationRow) => string) => {
    const known = byPart.get(part);
    if (known !== undefined) return known;
    const text = textOf(row);
    byPart.set(part, text);
    return text;
  };
  const places = (row: MedicationRow) => {
    const { day } = row.dispensing;
    const text = fold(placeFields(row).join(BETWEEN));
    return withDates
      ? [text, fold(day.dispensedOn), fold(toWareki(day.dispensedOn))].join(BETWEEN)
      : text;
  };
  const directionsOf = (row: MedicationRow) => fold(directionFields(row).join(BETWEEN));
  const drugs = (row: MedicationRow) => fold(drugFields(row).join(BETWEEN));
  return (row) => {
    const { dispensing, directions, item, drug } = row;
    const name = folded(drug ?? item, row, drugs);
    const day = folded(dispensing, row, places);
    const use = folded(directions, row, directionsOf);
    const dose = fold(`${item.dose}${drug?.unit ?? ''}`);
    const note = item.singleDose ? fold(noteOf(row)) : '';
    return words.every(
      (word) =>
        name.includes(word) ||
        day.includes(word) ||
        use.includes(word) ||
        dose.includes(word) ||
        note.includes(word),
    );
  };
}

/** What a folded date is made of, also in 和暦: other words need not look at dates. */
const DATE_LETTERS = /^[\d\-年月日元令和平成昭]+$/;

const placeFields = ({ dispensing: { day, facilityName, prescribedBy } }: MedicationRow) => [
  facilityName,
  prescribedBy,
  ...texts.map(({ settings }) => settings[day.setting]),
];

const directionFields = ({ directions: { prescription, note } }: MedicationRow) => [
  prescription.usage,
  note,
  `${prescription.quantity.amount}${supplyUnitOf(prescription)}`,
  ...texts.map(({ routes }) => routes[prescription.route]),
];

const drugFields = (row: MedicationRow) => [
  drugNameOf(row),
  row.item.drugCode,
  row.drug?.ingredientName ?? '',
  ...(row.drug?.marks ?? []).flatMap((mark) => texts.map(({ marks }) => marks[mark])),
];
