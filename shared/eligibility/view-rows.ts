import { dateText } from '../kernel/date-text.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import { eraYear } from '../kernel/wareki-parts.ts';
import type { CoverageView, EligibilityView } from './view-codec.ts';
import { eligibilityTexts } from './view-texts.ts';

/** Every row of the 資格情報, in the order in which it is shown. @source product.md F2 */
export const ROW_IDS = [
  'insurerName',
  'insurerNumber',
  'symbol',
  'number',
  'branch',
  'name',
  'kana',
  'birthDate',
  'sex',
  'relation',
  'validFrom',
  'validTo',
  'issuedOn',
  'registration',
  'certificateExpiresOn',
  'graceEndsOn',
  'copaymentPercent',
  'copaymentFrom',
  'copaymentTo',
  'limitCategory',
  'specificDisease',
  'confirmationExpiresOn',
] as const;
export type RowId = (typeof ROW_IDS)[number];

/** A row in words; `empty` where it says that nothing is registered. */
export type ViewRow = { id: RowId; label: string; value: string; empty: boolean };

/** Undefined: the row does not exist for this person. Null: nothing is registered. */
type Value = string | null | undefined;

/** The rows of one coverage with its person and card; rows that do not exist for the person are absent. */
export function viewRows(
  view: Pick<EligibilityView, 'person' | 'card'>,
  coverage: CoverageView,
  language: Language,
): ViewRow[] {
  const values = { ...coverageValues(coverage, language), ...personValues(view, language) };
  const texts = eligibilityTexts[language];
  return ROW_IDS.flatMap((id) => {
    const value = values[id];
    if (value === undefined) return [];
    const empty = value === null || value === '';
    return [{ id, label: texts.rows[id], value: empty ? texts.nothingRegistered : value, empty }];
  });
}

function coverageValues(coverage: CoverageView, language: Language) {
  const texts = eligibilityTexts[language];
  const day = (date: IsoDate | null | undefined) => date && dateText(date, language);
  const { copaymentPercent, limitCategory, limitFrom, limitTo } = coverage;
  const limitPeriod =
    (limitFrom || limitTo) && texts.period({ from: day(limitFrom) ?? '', to: day(limitTo) ?? '' });
  return {
    insurerName: coverage.insurerName,
    insurerNumber: coverage.insurerNumber,
    symbol: coverage.symbol,
    number: coverage.number,
    branch: coverage.branch,
    relation: texts.relation[coverage.relation],
    validFrom: day(coverage.validFrom),
    validTo: day(coverage.validTo),
    issuedOn: day(coverage.issuedOn),
    copaymentPercent:
      typeof copaymentPercent === 'number'
        ? texts.tenths({ percent: copaymentPercent })
        : copaymentPercent,
    copaymentFrom: day(coverage.copaymentFrom),
    copaymentTo: day(coverage.copaymentTo),
    limitCategory:
      limitCategory && limitPeriod
        ? texts.onDay({ what: limitCategory, day: limitPeriod })
        : limitCategory,
    specificDisease: coverage.specificDisease,
    confirmationExpiresOn: day(coverage.confirmationExpiresOn),
  } satisfies Partial<Record<RowId, Value>>;
}

function personValues(
  { person, card }: Pick<EligibilityView, 'person' | 'card'>,
  language: Language,
) {
  const texts = eligibilityTexts[language];
  const { registration, registeredOn, certificateExpiresOn, certificate, graceEndsOn } = card;
  const registered = texts.registration[registration];
  const expires = certificateExpiresOn && dateText(certificateExpiresOn, language);
  const mark = certificate === 'valid' ? undefined : texts.certificate[certificate];
  return {
    name: person.name,
    kana: person.kana || null,
    birthDate: texts.onDay({
      what: dateText(person.birthDate, language),
      day: eraYear(person.birthDate),
    }),
    sex: texts.sex[person.sex],
    registration:
      registration === 'registered' && registeredOn
        ? texts.onDay({ what: registered, day: dateText(registeredOn, language) })
        : registered,
    certificateExpiresOn:
      registration === 'none' && !expires
        ? undefined
        : expires && mark
          ? texts.onDay({ what: expires, day: mark })
          : (expires ?? null),
    graceEndsOn:
      registration === 'registered' && graceEndsOn && certificate !== 'valid'
        ? texts.until({ day: dateText(graceEndsOn, language) })
        : undefined,
  } satisfies Partial<Record<RowId, Value>>;
}
