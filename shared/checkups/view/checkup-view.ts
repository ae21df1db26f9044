import { cleanText } from '../../kernel/text.ts';
import type { Language } from '../../kernel/texts.ts';
import type { Checkup, Result, Written } from '../codec.ts';
import type { CheckupDocument } from '../document/codec.ts';
import { fiscalYearOf } from '../fiscal-year.ts';
import { changesOf } from './changes.ts';
import { resultsOf } from './results.ts';

/** A checkup with the id that addresses it. */
export type IdentifiedCheckup = { id: string; document: CheckupDocument };

/** The latest so many are shown. @source product.md F5 */
export const SHOWN = 5;

const METABOLIC = '9N501000000000011';
const GUIDANCE = '9N506000000000011';
const DIAGNOSIS = '9N511000000000049';
const DOCTOR = '9N516000000000049';
const LATE_ELDERLY = '020';

/** The five latest, newest first, each beside the one before it. @param checkups in any order */
export function checkupViews(
  checkups: readonly IdentifiedCheckup[],
  language: Language,
): Checkup[] {
  const shown = latest(checkups);
  const results = shown.map(({ document }) => resultsOf(document, language));
  return shown.map(({ id, document }, at) => {
    const own = results[at] ?? [];
    const before = shown[at + 1];
    return {
      ...viewOf(id, document, own),
      changes: before
        ? {
            since: before.document.examinedOn,
            items: changesOf(results[at + 1] ?? [], own, language),
          }
        : null,
    };
  });
}

export const latest = (checkups: readonly IdentifiedCheckup[]): IdentifiedCheckup[] =>
  checkups
    .toSorted((one, other) => sortText(other).localeCompare(sortText(one), 'en'))
    .slice(0, SHOWN);

const sortText = ({ id, document }: IdentifiedCheckup): string => `${document.examinedOn}/${id}`;

function viewOf(
  id: string,
  document: CheckupDocument,
  results: Result[],
): Omit<Checkup, 'changes'> {
  const { person, institution, program, report, examinedOn, leftOut } = document;
  const of = (code: string) => results.find((one) => one.code === code);
  const diagnosis = of(DIAGNOSIS);
  return {
    id,
    examinedOn,
    fiscalYear: fiscalYearOf(examinedOn),
    institution: institution.name || institution.code,
    institutionCode: institution.code,
    program,
    report,
    person: {
      name: cleanText(person.name),
      birthDate: person.birthDate,
      sex: person.sex,
      insurerNumber: person.insurerNumber,
      ...(person.symbol ? { symbol: person.symbol } : {}),
      number: person.number,
      ...(person.branch ? { branch: person.branch } : {}),
    },
    results,
    ...asWritten('metabolic', of(METABOLIC), program),
    ...asWritten('guidance', of(GUIDANCE), program),
    diagnosis: diagnosis
      ? { text: diagnosis.text, doctor: diagnosis.doctor ?? of(DOCTOR)?.text ?? '' }
      : null,
    counts: countsOf(results),
    leftOut: leftOut.length,
  };
}

/** As written, never worked out again; nobody judges this of 後期高齢者, so there it is absent. */
function asWritten<Key extends 'metabolic' | 'guidance'>(
  key: Key,
  result: Result | undefined,
  program: string,
): { [K in Key]?: Written | null } {
  if (!result) return program === LATE_ELDERLY ? {} : ({ [key]: null } as { [K in Key]: null });
  const written = { code: String(result.value ?? ''), text: result.text };
  return { [key]: written } as { [K in Key]: Written };
}

function countsOf(results: readonly Result[]): Checkup['counts'] {
  const counts = { normal: 0, guidance: 0, referral: 0 };
  for (const { judgement, secondary } of results)
    if (judgement && !secondary) counts[judgement] += 1;
  return counts;
}
