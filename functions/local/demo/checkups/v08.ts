import { OID } from '../../../../shared/checkups/document/oids.ts';
import { labelOf } from '../../../../shared/checkups/items/code-lists.ts';
import { ownItem } from '../../../../shared/checkups/items/item-table.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { escapeHtml } from '../../../../shared/kernel/html.ts';

/** One observation as an institution writes it. `value`: digits, code or text by the type of the item. */
export type Written = {
  code: string;
  value?: string;
  /** Not done (negationInd). */
  negated?: true;
  /** Done, no value: the reason as HL7 says it. */
  nullFlavor?: string;
  interpretation?: string;
  /** 基準値: lower and upper limit, empty where there is none. */
  range?: readonly [string, string];
  doctor?: string;
  /** For items that our table does not have. */
  name?: string;
  type?: 'PQ' | 'CD' | 'CO' | 'ST';
  unit?: string;
  label?: string;
};

/** 一連検査: results, and why it was done. */
export type WrittenGroup = { results: readonly Written[]; reasons: readonly Written[] };
export type Section = { code: string; title: string; entries: readonly (Written | WrittenGroup)[] };

export type WrittenDocument = {
  report: string;
  program: string;
  created: IsoDate;
  examinedOn: IsoDate;
  person: {
    insurerNumber: string;
    symbol: string;
    number: string;
    branch: string;
    kana: string;
    sex: string;
    birthDate: IsoDate;
    address: string;
  };
  institution: { code: string; name: string; phone: string; address: string };
  /** 受診券整理番号, eleven digits. */
  ticket?: string;
  sections: readonly Section[];
};

const compact = (date: IsoDate): string => date.replaceAll('-', '');
const attributes = (of: Record<string, string | undefined>): string =>
  Object.entries(of)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]))
    .join('');
const tag = (name: string, of: Record<string, string | undefined>, ...inner: string[]): string =>
  inner.length === 0
    ? `<${name}${attributes(of)}/>`
    : `<${name}${attributes(of)}>${inner.join('')}</${name}>`;
const written = (name: string, text: string): string => tag(name, {}, escapeHtml(text));
const id = (root: string, extension: string): string => tag('id', { root, extension });
const noId = tag('id', { nullFlavor: 'NI' });

/** A 健診 document of version 8, as hc08_V08.xsd asks. @source formats/checkup-xml.md §4 */
export function writeCheckup(one: WrittenDocument): string {
  const root = {
    xmlns: 'urn:hl7-org:v3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'urn:hl7-org:v3 ../XSD/hc08_V08.xsd',
  };
  const organization = organizationOf(one.institution);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'ClinicalDocument',
    root,
    tag('typeId', { root: '2.16.840.1.113883.1.3', extension: 'POCD_HD000040' }),
    noId,
    tag('code', { code: one.report, codeSystem: OID.report }),
    tag('effectiveTime', { value: compact(one.created) }),
    tag('confidentialityCode', { code: 'N' }),
    tag('recordTarget', {}, patientRole(one)),
    tag(
      'author',
      {},
      tag('time', { value: compact(one.created) }),
      tag('assignedAuthor', {}, noId, organization),
    ),
    tag(
      'custodian',
      {},
      tag('assignedCustodian', {}, tag('representedCustodianOrganization', {}, noId)),
    ),
    ...(one.ticket ? [ticket(one, one.ticket)] : []),
    tag('documentationOf', {}, serviceEvent(one, organization)),
    tag('component', {}, tag('structuredBody', {}, ...one.sections.map(section))),
  )}\n`;
}

function patientRole({ person }: WrittenDocument): string {
  const { insurerNumber, symbol, number, branch, kana, sex, birthDate, address } = person;
  return tag(
    'patientRole',
    {},
    id(OID.insurer, insurerNumber.padStart(8, '0')),
    ...(symbol ? [id(OID.symbol, symbol)] : []),
    id(OID.number, number),
    ...(branch ? [id(OID.branch, branch)] : []),
    tag('addr', {}, written('postalCode', '100-0000'), escapeHtml(address)),
    tag(
      'patient',
      {},
      written('name', kana),
      tag('administrativeGenderCode', { code: sex, codeSystem: OID.sex }),
      tag('birthTime', { value: compact(birthDate) }),
    ),
  );
}

const organizationOf = (of: WrittenDocument['institution']): string =>
  tag(
    'representedOrganization',
    {},
    id(OID.institution, of.code),
    written('name', of.name),
    tag('telecom', { value: of.phone }),
    tag('addr', {}, written('postalCode', '100-0000'), escapeHtml(of.address)),
  );

const ticket = ({ person, examinedOn }: WrittenDocument, number: string): string =>
  tag(
    'participant',
    { typeCode: 'HLD' },
    tag('functionCode', { code: '1', codeSystem: OID.ticketKind }),
    tag('time', {}, tag('high', { value: `${Number(examinedOn.slice(0, 4)) + 1}0331` })),
    tag(
      'associatedEntity',
      { classCode: 'IDENT' },
      id(`${OID.tickets[0]}.1${person.insurerNumber.padStart(8, '0')}`, number),
      tag('scopingOrganization', {}, id(OID.insurer, person.insurerNumber.padStart(8, '0'))),
    ),
  );

const serviceEvent = ({ program, examinedOn }: WrittenDocument, organization: string): string =>
  tag(
    'serviceEvent',
    {},
    tag('code', { code: program, codeSystem: OID.program }),
    tag('effectiveTime', { value: compact(examinedOn) }),
    tag('performer', { typeCode: 'PRF' }, tag('assignedEntity', {}, noId, organization)),
  );

const section = ({ code, title, entries }: Section): string =>
  tag(
    'component',
    {},
    tag(
      'section',
      {},
      tag('code', { code, codeSystem: OID.section }),
      written('title', title),
      tag('text', {}, tag('list', {}, written('item', '本文は機械可読部を参照'))),
      ...entries.map((one) => tag('entry', {}, 'results' in one ? group(one) : observation(one))),
    ),
  );

const OBSERVATION = { classCode: 'OBS', moodCode: 'EVN' };

const group = ({ results, reasons }: WrittenGroup): string =>
  tag(
    'observation',
    OBSERVATION,
    tag('code', { nullFlavor: 'NA' }),
    ...results.map((one) => tag('entryRelationship', { typeCode: 'COMP' }, observation(one))),
    ...reasons.map((one) => tag('entryRelationship', { typeCode: 'RSON' }, observation(one))),
  );

function observation(one: Written): string {
  const name = one.name ?? ownItem(one.code)?.name ?? '';
  return tag(
    'observation',
    { ...OBSERVATION, negationInd: one.negated ? 'true' : undefined },
    tag('code', { code: one.code, displayName: name }),
    ...(one.negated ? [] : [value(one)]),
    ...(one.interpretation ? [tag('interpretationCode', { code: one.interpretation })] : []),
    ...(one.doctor ? [doctor(one.doctor)] : []),
    ...(one.range ? [referenceRange(one, one.range)] : []),
  );
}

const unitOf = (one: Written): string => one.unit ?? ownItem(one.code)?.ucum ?? '';

function value(one: Written): string {
  const item = ownItem(one.code);
  const type = one.type ?? item?.type ?? 'ST';
  if (one.nullFlavor) return tag('value', { 'xsi:type': type, nullFlavor: one.nullFlavor });
  const text = one.value ?? '';
  if (type === 'PQ')
    return tag('value', { 'xsi:type': 'PQ', value: text, unit: unitOf(one) || undefined });
  if (type === 'ST') return tag('value', { 'xsi:type': 'ST' }, escapeHtml(text));
  const codeSystem = item?.codeSystem ?? '';
  const displayName = one.label ?? labelOf(codeSystem, text);
  return tag('value', { 'xsi:type': type, code: text, codeSystem, displayName });
}

const doctor = (name: string): string =>
  tag(
    'author',
    {},
    tag('time', { nullFlavor: 'NI' }),
    tag('assignedAuthor', {}, noId, tag('assignedPerson', {}, written('name', name))),
  );

function referenceRange(one: Written, [low, high]: readonly [string, string]): string {
  const unit = unitOf(one) || undefined;
  return tag(
    'referenceRange',
    {},
    tag(
      'observationRange',
      { classCode: 'OBS', moodCode: 'EVN.CRT' },
      tag(
        'value',
        { 'xsi:type': 'IVL_PQ' },
        ...(low ? [tag('low', { value: low, unit })] : []),
        ...(high ? [tag('high', { value: high, unit })] : []),
      ),
    ),
  );
}
