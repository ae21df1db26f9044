import { foldForSearch } from '../kernel/text.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { toWareki } from '../kernel/wareki.ts';
import type { MedicationRow } from './rows.ts';
import { drugNameOf, noteOf, supplyUnitOf } from './shown-medication.ts';
import { medicationTexts } from './texts.ts';

/** A question put to every row of one list. */
export type Search = (row: MedicationRow) => boolean;

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
  const byPart = new Map<object, string>();
  const byText = new Map<string, string>();
  const fold = (text: string): string => {
    const folded = byText.get(text) ?? foldForSearch(text);
    byText.set(text, folded);
    return folded;
  };
  /** One line per field, so that no word runs over two. */
  const folded = (part: object, row: MedicationRow, lines: (row: MedicationRow) => string[]) => {
    const text = byPart.get(part) ?? lines(row).map(fold).join('\n');
    byPart.set(part, text);
    return text;
  };
  return (row) => {
    const { dispensing, directions, item, drug } = row;
    const dose = fold(`${item.dose}${drug?.unit ?? ''}`);
    const note = item.singleDose ? fold(noteOf(row)) : '';
    const [day, use, name] = [
      folded(dispensing, row, dayLines),
      folded(directions, row, directionLines),
      folded(drug ?? item, row, drugLines),
    ];
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

const dayLines = ({ dispensing: { day, facilityName, prescribedBy } }: MedicationRow) => [
  day.dispensedOn,
  toWareki(day.dispensedOn),
  facilityName,
  prescribedBy,
  ...texts.map(({ settings }) => settings[day.setting]),
];

const directionLines = ({ directions: { prescription, note } }: MedicationRow) => [
  prescription.usage,
  note,
  `${prescription.quantity.amount}${supplyUnitOf(prescription)}`,
  ...texts.map(({ routes }) => routes[prescription.route]),
];

const drugLines = (row: MedicationRow) => [
  drugNameOf(row),
  row.item.drugCode,
  row.drug?.ingredientName ?? '',
  ...(row.drug?.marks ?? []).flatMap((mark) => texts.map(({ marks }) => marks[mark])),
];
