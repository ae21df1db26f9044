import type { CoverageView, EligibilityView } from '../../../../shared/eligibility/view-codec.ts';
import type { RowId } from '../../../../shared/eligibility/view-rows.ts';
import { dateText } from '../../../../shared/kernel/date-text.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { eraYear } from '../../../../shared/kernel/wareki-parts.ts';
import { fill } from '../../i18n/templates.ts';
import type { Words } from './words.ts';

/** `verbatim`: as the insurer wrote it, so Japanese on every page. */
export type Row = { id: RowId; label: string; value: string; empty: boolean; verbatim: boolean };

type Subject = Pick<EligibilityView, 'person' | 'card'>;
/** Undefined: the row does not exist for this person. Null: nothing is registered. */
type Value = string | null | undefined;

const VERBATIM: readonly RowId[] = [
  'insurerName',
  'symbol',
  'name',
  'kana',
  'limitCategory',
  'specificDisease',
];

/**
 * The rows of `shared/eligibility/view-rows.ts`, with texts that were handed over instead of both languages
 * in the script. `test/site/eligibility-words.test.ts` holds the two equal.
 */
export const rowsOf = (words: Words, values: Partial<Record<RowId, Value>>): Row[] =>
  Object.entries(words.rows).flatMap(([name, label]) => {
    const id = name as RowId;
    const value = values[id];
    if (value === undefined) return [];
    const empty = !value;
    return [
      {
        id,
        label,
        value: value || words.nothingRegistered,
        empty,
        verbatim: !empty && VERBATIM.includes(id),
      },
    ];
  });

export function coverageRows(words: Words, coverage: CoverageView): Row[] {
  const day = (date: IsoDate | null | undefined) => date && dateText(date, words.language);
  const { copaymentPercent: percent, limitCategory, limitFrom, limitTo } = coverage;
  const limitPeriod =
    (limitFrom || limitTo) &&
    fill(words.period, { from: day(limitFrom) ?? '', to: day(limitTo) ?? '' });
  return rowsOf(words, {
    insurerName: coverage.insurerName,
    insurerNumber: coverage.insurerNumber,
    symbol: coverage.symbol,
    number: coverage.number,
    branch: coverage.branch,
    relation: words.relation[coverage.relation],
    validFrom: day(coverage.validFrom),
    validTo: day(coverage.validTo),
    issuedOn: day(coverage.issuedOn),
    copaymentPercent:
      typeof percent === 'number' ? fill(words.tenths, { percent, tenths: percent / 10 }) : percent,
    copaymentFrom: day(coverage.copaymentFrom),
    copaymentTo: day(coverage.copaymentTo),
    limitCategory:
      limitCategory && limitPeriod
        ? fill(words.onDay, { what: limitCategory, day: limitPeriod })
        : limitCategory,
    specificDisease: coverage.specificDisease,
    confirmationExpiresOn: day(coverage.confirmationExpiresOn),
  });
}

export const personRows = (words: Words, { person }: Subject): Row[] =>
  rowsOf(words, {
    name: person.name,
    kana: person.kana || null,
    birthDate: fill(words.onDay, {
      what: dateText(person.birthDate, words.language),
      day: eraYear(person.birthDate),
    }),
    sex: words.sex[person.sex],
  });

export function cardRows(words: Words, { card }: Subject): Row[] {
  const { registration, registeredOn, certificateExpiresOn, certificate, graceEndsOn } = card;
  const registered = words.registration[registration];
  const expires = certificateExpiresOn && dateText(certificateExpiresOn, words.language);
  const mark = certificate === 'valid' ? undefined : words.certificate[certificate];
  return rowsOf(words, {
    registration:
      registration === 'registered' && registeredOn
        ? fill(words.onDay, { what: registered, day: dateText(registeredOn, words.language) })
        : registered,
    certificateExpiresOn:
      registration === 'none' && !expires
        ? undefined
        : expires && mark
          ? fill(words.onDay, { what: expires, day: mark })
          : (expires ?? null),
    graceEndsOn:
      registration === 'registered' && graceEndsOn && certificate !== 'valid'
        ? fill(words.until, { day: dateText(graceEndsOn, words.language) })
        : undefined,
  });
}
