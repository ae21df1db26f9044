import { isIndividualNumber } from '../insurance/individual-number.ts';
import { foldInsurerNumber, isLateElderly } from '../insurance/insurer-number.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { CardRegistration, Relation, Sex } from './codec.ts';
import type { Heading } from './columns.ts';
import { isPersonId, PERSON_ID_LENGTH } from './person-id.ts';
import type { CoverageColumns, EligibilityRow, PersonColumns } from './row.ts';
import { type RowError, RowFields } from './row-fields.ts';

export type ParsedRow = { ok: true; row: EligibilityRow } | { ok: false; errors: RowError[] };

/** Characters; longer than any real value, short enough for every page and form. */
const LIMIT = { name: 200, address: 500, certificate: 200, number: 40 } as const;
const MAX_GUARDIANS = 10;

/**
 * One row of an eligibility delivery. Control and direction characters are removed, digits and codes may be
 * full-width; whatever cannot be right rejects the row with every field and reason.
 * @param today  the latest day a row may speak of; no limit when not said
 * @source product.md §4.1
 */
export function parseRow(
  fields: readonly string[],
  heading: Extract<Heading, { ok: true }>,
  today?: IsoDate,
): ParsedRow {
  if (fields.length !== heading.width)
    return { ok: false, errors: [{ field: '', code: 'wrong-number-of-fields' }] };
  const read = new RowFields(fields, heading);
  const action = read.oneOf('action', ['put', 'delete']);
  const key = {
    asOf: asOf(read, today),
    personId: personId(read),
    insurerNumber: insurerNumber(read),
    validFrom: read.requiredDate('validFrom'),
  };
  const row: EligibilityRow =
    action === 'delete'
      ? { action, ...key }
      : {
          action,
          ...key,
          person: personColumns(read, key.personId, key.asOf),
          coverage: coverageColumns(read, key.insurerNumber, key.validFrom),
          stopped: read.oneOf('disclosureStopped', ['0', '1']) === '1',
        };
  return read.errors.length > 0 ? { ok: false, errors: read.errors } : { ok: true, row };
}

/** A day to come would win over every delivery until then. */
function asOf(read: RowFields, today: IsoDate | undefined): IsoDate {
  const day = read.requiredDate('asOf');
  if (today !== undefined && !read.failed('asOf') && day > today)
    read.wrong('asOf', 'in-the-future');
  return day;
}

function personId(read: RowFields): string {
  const id = read.required('personId', PERSON_ID_LENGTH);
  if (id !== '' && !isPersonId(read.written('personId'))) read.wrong('personId', 'bad-form');
  return id;
}

function insurerNumber(read: RowFields): string {
  const number = foldInsurerNumber(read.required('insurerNumber', LIMIT.number));
  if (number !== '' && !/^\d{6}(\d\d)?$/.test(number)) read.wrong('insurerNumber', 'bad-form');
  return number;
}

function personColumns(read: RowFields, personId: string, asOf: IsoDate): PersonColumns {
  const birthDate = read.requiredDate('birthDate');
  if (!read.failed('asOf', 'birthDate') && birthDate > asOf)
    read.wrong('birthDate', 'impossible-value');
  return {
    name: read.required('name', LIMIT.name),
    kana: read.text('kana', LIMIT.name),
    birthDate,
    sex: read.oneOf('sex', Sex.options),
    address: read.text('address', LIMIT.address),
    guardians: guardians(read, personId),
    card: {
      registration: read.oneOf('cardRegistration', CardRegistration.options),
      registeredOn: read.date('cardRegisteredOn'),
      certificateExpiresOn: read.date('cardCertificateExpiresOn'),
    },
  };
}

function guardians(read: RowFields, personId: string): string[] {
  const text = read.text('guardians', MAX_GUARDIANS * (PERSON_ID_LENGTH + 1));
  const parts = text === '' ? [] : read.written('guardians').split('|');
  const ids = [...new Set(parts.map((id) => id.trim()))].filter((id) => id !== '');
  if (ids.length > MAX_GUARDIANS) read.wrong('guardians', 'too-long');
  else if (ids.some((id) => !isPersonId(id) || id === personId))
    read.wrong('guardians', 'bad-form');
  else if (ids.some(isIndividualNumber)) read.wrong('guardians', 'individual-number');
  return ids.sort();
}

function coverageColumns(read: RowFields, insurer: string, validFrom: IsoDate): CoverageColumns {
  const lateElderly = isLateElderly(insurer);
  const columns = {
    insurerName: read.required('insurerName', LIMIT.name),
    symbol: lateElderly ? undefined : read.optional('symbol', LIMIT.number),
    number: read.required('number', LIMIT.number),
    branch: lateElderly ? undefined : branch(read),
    relation: read.oneOf('relation', Relation.options),
    validTo: read.date('validTo'),
    issuedOn: read.date('issuedOn'),
    copaymentPercent: copaymentPercent(read),
    copaymentFrom: read.date('copaymentFrom'),
    copaymentTo: read.date('copaymentTo'),
    limitCategory: read.optional('limitCategory', LIMIT.certificate),
    limitFrom: read.date('limitFrom'),
    limitTo: read.date('limitTo'),
    specificDisease: read.optional('specificDisease', LIMIT.certificate),
    confirmationIssuedOn: read.date('confirmationIssuedOn'),
    confirmationExpiresOn: read.date('confirmationExpiresOn'),
  };
  read.inOrder(validFrom, 'validTo', columns.validTo);
  read.inOrder(columns.copaymentFrom, 'copaymentTo', columns.copaymentTo);
  read.inOrder(columns.limitFrom, 'limitTo', columns.limitTo);
  read.inOrder(
    columns.confirmationIssuedOn,
    'confirmationExpiresOn',
    columns.confirmationExpiresOn,
  );
  return columns;
}

/** 枝番: two digits; a lone digit lost its zero in a spreadsheet. */
function branch(read: RowFields): string | undefined {
  const code = read.code('branch');
  if (code === '') return undefined;
  if (!/^\d{1,2}$/.test(code)) return read.wrong('branch', 'bad-form');
  return code.padStart(2, '0');
}

/** 一部負担金割合 is written in whole tenths: 10, 20, 30; 0 and 100 occur in exemptions. */
function copaymentPercent(read: RowFields): number | undefined {
  const code = read.code('copaymentPercent');
  if (code === '') return undefined;
  if (!/^\d{1,3}$/.test(code)) return read.wrong('copaymentPercent', 'bad-form');
  const percent = Number(code);
  if (percent > 100 || percent % 10 !== 0)
    return read.wrong('copaymentPercent', 'impossible-value');
  return percent;
}
