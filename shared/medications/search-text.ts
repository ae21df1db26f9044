import { foldForSearch } from '../kernel/text.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { toWareki } from '../kernel/wareki.ts';
import type { Medication } from './codec.ts';
import { medicationTexts } from './texts.ts';

export type Fold = (text: string) => string;

/** Folding that remembers: the rows of one person repeat a few names many times. */
export function folding(): Fold {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? foldForSearch(text);
    known.set(text, folded);
    return folded;
  };
}

/** All that a row shows, in every language, folded; one line per field, so that no word runs over two. */
export const shownText = (medication: Medication, fold: Fold): string =>
  [
    medication.dispensedOn,
    toWareki(medication.dispensedOn),
    medication.facilityName,
    medication.prescribedBy,
    medication.drugCode,
    medication.drugName,
    medication.ingredientName,
    medication.usage,
    medication.note,
    `${medication.dose.amount}${medication.dose.unit}`,
    `${medication.quantity.amount}${medication.quantity.unit}`,
    ...LANGUAGES.flatMap((language) => {
      const { settings, routes, marks } = medicationTexts[language];
      return [
        settings[medication.setting],
        routes[medication.route],
        ...medication.marks.map((mark) => marks[mark]),
      ];
    }),
  ]
    .map(fold)
    .join('\n');
