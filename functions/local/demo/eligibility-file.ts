import { addYears, type IsoDate } from '../../../shared/kernel/dates.ts';
import { INSURERS, type InsurerKey } from './insurers.ts';
import type { DemoCoverage, DemoPerson } from './person.ts';

/** Columns of the eligibility CSV in order. @source product.md §4.1 */
const COLUMNS = [
  'asOf',
  'action',
  'personId',
  'insurerNumber',
  'insurerName',
  'symbol',
  'number',
  'branch',
  'relation',
  'name',
  'kana',
  'birthDate',
  'sex',
  'address',
  'validFrom',
  'validTo',
  'issuedOn',
  'copaymentPercent',
  'copaymentFrom',
  'copaymentTo',
  'limitCategory',
  'limitFrom',
  'limitTo',
  'specificDisease',
  'cardRegistration',
  'cardRegisteredOn',
  'cardCertificateExpiresOn',
  'confirmationIssuedOn',
  'confirmationExpiresOn',
  'disclosureStopped',
  'guardians',
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** Shares, limits and 資格確認書 run from August to July. */
function benefitYear(asOf: IsoDate): { from: IsoDate; to: IsoDate } {
  const august = `${asOf.slice(0, 4)}-08-01` as IsoDate;
  const from = august <= asOf ? august : addYears(august, -1);
  return { from, to: `${Number(from.slice(0, 4)) + 1}-07-31` as IsoDate };
}

function row(person: DemoPerson, coverage: DemoCoverage, asOf: IsoDate): Row {
  const insurer = INSURERS[coverage.insurer];
  const year = benefitYear(asOf);
  const when = (given: unknown, value: string) => (given ? value : '');
  return {
    asOf,
    action: 'put',
    personId: person.personId ?? '',
    insurerNumber: insurer.number,
    insurerName: insurer.name,
    symbol: coverage.symbol,
    number: coverage.number,
    branch: coverage.branch,
    relation: coverage.relation,
    name: person.name,
    kana: person.kana,
    birthDate: person.birthDate,
    sex: person.sex,
    address: person.address,
    validFrom: coverage.from,
    validTo: coverage.to && coverage.to <= asOf ? coverage.to : '',
    issuedOn: coverage.from,
    copaymentPercent: coverage.copaymentPercent ?? '',
    copaymentFrom: when(coverage.copaymentPercent, year.from),
    copaymentTo: when(coverage.copaymentPercent, year.to),
    limitCategory: coverage.limitCategory ?? '',
    limitFrom: when(coverage.limitCategory, year.from),
    limitTo: when(coverage.limitCategory, year.to),
    specificDisease: '',
    cardRegistration: person.card.registration,
    cardRegisteredOn: person.card.registeredOn ?? '',
    cardCertificateExpiresOn: person.card.certificateExpiresOn ?? '',
    confirmationIssuedOn: when(coverage.confirmation, year.from),
    confirmationExpiresOn: when(coverage.confirmation, year.to),
    disclosureStopped: person.disclosureStopped ? '1' : '0',
    guardians: person.guardians.join('|'),
  };
}

/** What one insurer delivers about its people: UTF-8, CRLF, no field needs quoting. */
export function eligibilityFile(
  insurer: InsurerKey,
  people: readonly DemoPerson[],
  asOf: IsoDate,
): Uint8Array {
  const rows = people
    .filter((person) => person.personId)
    .flatMap((person) =>
      person.coverages
        .filter((coverage) => coverage.insurer === insurer)
        .map((coverage) => row(person, coverage, asOf)),
    );
  const lines = [COLUMNS, ...rows.map((one) => COLUMNS.map((column) => one[column]))];
  const text = lines.map((fields) => `${fields.join(',')}\r\n`).join('');
  return new TextEncoder().encode(text);
}
