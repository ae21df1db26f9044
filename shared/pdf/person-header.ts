import type { Coverage, Person } from '../eligibility/codec.ts';
import { eligibilityView } from '../eligibility/view.ts';
import type { CoverageView } from '../eligibility/view-codec.ts';
import { eligibilityTexts } from '../eligibility/view-texts.ts';
import { dateText } from '../kernel/date-text.ts';
import { ageOn, type IsoDate } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import { eraYear } from '../kernel/wareki-parts.ts';
import type { SheetRow } from './field.ts';
import { recordsTexts } from './records-texts.ts';

/**
 * The head of every printed list: 氏名, 性別, 生年月日, 年齢, 保険者番号, 記号, 番号, 枝番. Of the coverage that holds on the
 * day, else of the last one, which is then called ended (資格喪失). 後期高齢者 have no rows 記号 and 枝番; without any
 * coverage the rows of the card are absent.
 *
 * @param person whose records they are, not who prints them
 * @param coverages as stored, in any order
 * @param on the day for which the list is printed
 * @source product.md F3, exports
 */
export function personHeader(
  person: Person,
  coverages: readonly Coverage[],
  on: IsoDate,
  language: Language,
): SheetRow[] {
  const { rows, sex, onDay } = eligibilityTexts[language];
  const { age, years } = recordsTexts[language];
  const born = { what: dateText(person.birthDate, language), day: eraYear(person.birthDate) };
  const coverage = coverageOn(eligibilityView(person, coverages, on).coverages);
  return [
    { label: rows.name, value: person.name },
    { label: rows.sex, value: sex[person.sex] },
    { label: rows.birthDate, value: onDay(born) },
    { label: age, value: years({ years: ageOn(person.birthDate, on) }) },
    ...(coverage ? cardRows(coverage, language) : []),
  ];
}

/** A list looks back, so a coverage that has ended tells more than one that has not begun. */
const coverageOn = (coverages: readonly CoverageView[]): CoverageView | undefined =>
  (['current', 'ended', 'future'] as const)
    .map((state) => coverages.find((one) => one.state === state))
    .find((one) => one !== undefined);

function cardRows(coverage: CoverageView, language: Language): SheetRow[] {
  const { rows, state, onDay, nothingRegistered } = eligibilityTexts[language];
  const number = coverage.insurerNumber;
  const held = coverage.state === 'current';
  const insurer = held ? number : onDay({ what: number, day: state[coverage.state] });
  const row = (id: 'symbol' | 'number' | 'branch'): SheetRow[] => {
    const value = coverage[id];
    return value === undefined ? [] : [{ label: rows[id], value: value ?? nothingRegistered }];
  };
  return [
    { label: rows.insurerNumber, value: insurer },
    ...row('symbol'),
    ...row('number'),
    ...row('branch'),
  ];
}
