import { foldForSearch } from '../kernel/text.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { toWareki } from '../kernel/wareki.ts';
import { type Place, type Procedure, procedureNameOf, type TreatmentRow } from './rows.ts';
import { treatmentTexts } from './texts.ts';

/** So that no word runs over two fields; nobody types it, and folding keeps it. */
const BETWEEN = '\u0001';

const texts = LANGUAGES.map((language) => treatmentTexts[language]);

/**
 * Every word stands somewhere in what a row shows, in either language: names (also the full one of the
 * master), code, dates (also 和暦), place, kind. Width, case, kana kind and kanji variants do not matter. Rows
 * share places, procedures and days, so each of these is folded once.
 */
export function searchFor(q: string | undefined): ((row: TreatmentRow) => boolean) | undefined {
  const words = (q ?? '')
    .split(/\s+/u)
    .map(foldForSearch)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const place = once(placeText);
  const procedure = once(procedureText);
  const day = once((on: TreatmentRow['treatedOn']) => [on, toWareki(on)].join(BETWEEN));
  return (row) => {
    const parts = [place(row.place), procedure(row.procedure), day(row.treatedOn)];
    return words.every((word) => parts.some((part) => part.includes(word)));
  };
}

/** The folded text of a part, made when first asked for. */
function once<Part>(textOf: (part: Part) => string): (part: Part) => string {
  const known = new Map<Part, string>();
  return (part) => {
    let text = known.get(part);
    if (text === undefined) {
      text = foldForSearch(textOf(part));
      known.set(part, text);
    }
    return text;
  };
}

const placeText = ({ facilityName, setting }: Place): string =>
  [facilityName, ...texts.map(({ settings }) => settings[setting])].join(BETWEEN);

const procedureText = (procedure: Procedure): string => {
  const { line, named, category, addition } = procedure;
  return [
    procedureNameOf(procedure),
    named?.fullName ?? '',
    line.code,
    ...texts.map(({ categories }) => categories[category]),
    ...(addition ? texts.map(({ additions }) => additions[addition]) : []),
  ].join(BETWEEN);
};
