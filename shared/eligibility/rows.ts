import { dateText } from '../kernel/date-text.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import { eraYear } from '../kernel/wareki-parts.ts';
import type { CertificateState } from './certificate.ts';
import type { CoverageView, EligibilityView } from './view-codec.ts';

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

/**
 * A row in words; `empty` where it says that nothing is registered, `verbatim` where it stands as the insurer
 * wrote it, so in Japanese on every page.
 */
export type Row = { id: RowId; label: string; value: string; empty: boolean; verbatim: boolean };

/** The texts of one language, handed in: a page has them as data and carries no second language. */
export type RowTexts = {
  language: Language;
  rows: Readonly<Record<RowId, string>>;
  nothingRegistered: string;
  relation: Readonly<Record<CoverageView['relation'], string>>;
  sex: Readonly<Record<EligibilityView['person']['sex'], string>>;
  registration: Readonly<Record<EligibilityView['card']['registration'], string>>;
  certificate: Readonly<Record<CertificateState, string>>;
  onDay: (values: { what: string; day: string }) => string;
  until: (values: { day: string }) => string;
  period: (values: { from: string; to: string }) => string;
  tenths: (values: { percent: number }) => string;
};

type Subject = Pick<EligibilityView, 'person' | 'card'>;
/** Undefined: the row does not exist for this person. Null and empty: nothing is registered. */
type Values = Partial<Record<RowId, string | null | undefined>>;

const VERBATIM: readonly RowId[] = [
  'insurerName',
  'symbol',
  'name',
  'kana',
  'limitCategory',
  'specificDisease',
];

const rowsOf = (texts: RowTexts, values: Values): Row[] =>
  ROW_IDS.flatMap((id) => {
    const value = values[id];
    if (value === undefined) return [];
    const empty = !value;
    const verbatim = !empty && VERBATIM.includes(id);
    return [
      { id, label: texts.rows[id], value: value || texts.nothingRegistered, empty, verbatim },
    ];
  });

export function coverageRows(texts: RowTexts, coverage: CoverageView): Row[] {
  const day = (date: IsoDate | null | undefined) => date && dateText(date, texts.language);
  const { copaymentPercent: percent, limitCategory, limitFrom, limitTo } = coverage;
  const limitPeriod =
    (limitFrom || limitTo) && texts.period({ from: day(limitFrom) ?? '', to: day(limitTo) ?? '' });
  return rowsOf(texts, {
    insurerName: coverage.insurerName,
    insurerNumber: coverage.insurerNumber,
    symbol: coverage.symbol,
    number: coverage.number,
    branch: coverage.branch,
    relation: texts.relation[coverage.relation],
    validFrom: day(coverage.validFrom),
    validTo: day(coverage.validTo),
    issuedOn: day(coverage.issuedOn),
    copaymentPercent: typeof percent === 'number' ? texts.tenths({ percent }) : percent,
    copaymentFrom: day(coverage.copaymentFrom),
    copaymentTo: day(coverage.copaymentTo),
    limitCategory:
      limitCategory && limitPeriod
        ? texts.onDay({ what: limitCategory, day: limitPeriod })
        : limitCategory,
    specificDisease: coverage.specificDisease,
    confirmationExpiresOn: day(coverage.confirmationExpiresOn),
  });
}

export const personRows = (texts: RowTexts, { person }: Subject): Row[] =>
  rowsOf(texts, {
    name: person.name,
    kana: person.kana || null,
    birthDate: texts.onDay({
      what: dateText(person.birthDate, texts.language),
      day: eraYear(person.birthDate),
    }),
    sex: texts.sex[person.sex],
  });

export function cardRows(texts: RowTexts, { card }: Subject): Row[] {
  const { registration, registeredOn, certificateExpiresOn, certificate, graceEndsOn } = card;
  const registered = texts.registration[registration];
  const expires = certificateExpiresOn && dateText(certificateExpiresOn, texts.language);
  const mark = certificate === 'valid' ? undefined : texts.certificate[certificate];
  return rowsOf(texts, {
    registration:
      registration === 'registered' && registeredOn
        ? texts.onDay({ what: registered, day: dateText(registeredOn, texts.language) })
        : registered,
    certificateExpiresOn:
      registration === 'none' && !expires
        ? undefined
        : expires && mark
          ? texts.onDay({ what: expires, day: mark })
          : (expires ?? null),
    graceEndsOn:
      registration === 'registered' && graceEndsOn && certificate !== 'valid'
        ? texts.until({ day: dateText(graceEndsOn, texts.language) })
        : undefined,
  });
}
