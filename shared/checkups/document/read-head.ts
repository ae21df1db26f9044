import { type IsoDate, isRealDate } from '../../kernel/dates.ts';
import { cleanText } from '../../kernel/text.ts';
import type { CheckupDocument, Organisation } from './codec.ts';
import type { Findings } from './findings.ts';
import { OID } from './oids.ts';
import { dayOf, instantOf } from './times.ts';
import { at, attributeAt, childrenOf, type XmlElement } from './xml-element.ts';

type Head = Omit<CheckupDocument, 'sections' | 'observations' | 'leftOut'>;

/** Longest text of one field; the schema itself allows any. */
export const MAX_FIELD = 600;

/** Everything before the body. Undefined when something is missing that a checkup cannot be without. */
export function readHead(root: XmlElement, today: IsoDate, findings: Findings): Head | undefined {
  const text = (of: XmlElement | undefined, field: string): string => {
    const found = cleanText(of?.text ?? '');
    if (found.length > MAX_FIELD) findings.document(of, field, 'too-long');
    return found;
  };
  const one = (path: string): XmlElement | undefined => {
    const [first, second] = childrenOf(root, path);
    if (second) findings.document(second, path, 'more-than-one');
    return first;
  };
  const required = <Of>(value: Of | undefined, of: XmlElement | undefined, field: string) => {
    if (value === undefined || value === '') findings.document(of ?? root, field, 'missing');
    return value;
  };
  const past = (day: IsoDate | undefined, of: XmlElement | undefined, field: string) => {
    if (day !== undefined && day > today) findings.document(of, field, 'in-the-future');
    return day;
  };

  const report = coded(one('code'), OID.report, /^\d\d$/);
  const effective = one('effectiveTime');
  const created = instantOf(effective?.attributes.value ?? '');
  past(dayOf(effective?.attributes.value ?? ''), effective, 'effectiveTime');
  const role = at(one('recordTarget'), 'patientRole');
  const patient = at(role, 'patient');
  const sex = attributeAt(patient, 'administrativeGenderCode', 'code');
  const birth = at(patient, 'birthTime');
  const birthDate = past(dayOf(birth?.attributes.value ?? ''), birth, 'birthTime');
  const service = at(one('documentationOf'), 'serviceEvent');
  const program = coded(at(service, 'code'), OID.program, /^\d{3}$/);
  const day = at(service, 'effectiveTime');
  const examinedOn = past(dayOf(day?.attributes.value ?? ''), day, 'serviceEvent/effectiveTime');
  const identifiers = childrenOf(role, 'id');
  const idOf = (oid: string) =>
    cleanText(
      identifiers.find(({ attributes }) => attributes.root === oid)?.attributes.extension ?? '',
    );
  const institution = organisation(
    at(service, 'performer/assignedEntity/representedOrganization'),
    text,
  );

  required(report, at(root, 'code'), 'code');
  required(created, effective, 'effectiveTime');
  required(birthDate, birth, 'birthTime');
  required(program, at(service, 'code'), 'serviceEvent/code');
  required(examinedOn, day, 'serviceEvent/effectiveTime');
  required(institution.code, service, 'performer/id');
  required(idOf(OID.insurer), role, 'insurerNumber');
  required(idOf(OID.number), role, 'number');
  if (sex !== '1' && sex !== '2') findings.document(patient ?? root, 'sex', 'missing');
  if (!findings.usable || !report || !created || !birthDate || !program || !examinedOn) return;
  if (sex !== '1' && sex !== '2') return;
  if (birthDate > examinedOn) findings.document(birth, 'birthTime', 'after-examination');
  if (created.slice(0, 8) < examinedOn.replaceAll('-', ''))
    findings.note(effective, 'effectiveTime', 'before-examination');
  const address = at(role, 'addr');
  return {
    report,
    created,
    templates: childrenOf(root, 'templateId').map(({ attributes }) => attributes.extension ?? ''),
    title: text(at(root, 'title'), 'title'),
    person: {
      insurerNumber: idOf(OID.insurer),
      symbol: idOf(OID.symbol),
      number: idOf(OID.number),
      branch: idOf(OID.branch),
      name: text(at(patient, 'name'), 'name'),
      sex,
      birthDate,
      postalCode: text(at(address, 'postalCode'), 'addr'),
      address: text(address, 'addr'),
      phone: cleanText(attributeAt(role, 'telecom', 'value')),
    },
    author: organisation(at(root, 'author/assignedAuthor/representedOrganization'), text),
    tickets: childrenOf(root, 'participant').flatMap(ticket),
    program,
    examinedOn,
    institution,
  };
}

const coded = (of: XmlElement | undefined, system: string, form: RegExp): string | undefined => {
  const { code = '', codeSystem = system } = of?.attributes ?? {};
  return codeSystem === system && form.test(code) ? code : undefined;
};

function organisation(
  of: XmlElement | undefined,
  text: (of: XmlElement | undefined, field: string) => string,
): Organisation {
  const id = childrenOf(of, 'id').find(({ attributes }) => attributes.root === OID.institution);
  return {
    code: cleanText(id?.attributes.extension ?? ''),
    name: text(at(of, 'name'), 'organisation'),
    phone: cleanText(attributeAt(of, 'telecom', 'value')),
    address: text(at(of, 'addr'), 'organisation'),
  };
}

function ticket(participant: XmlElement): CheckupDocument['tickets'] {
  const entity = at(participant, 'associatedEntity');
  const id = childrenOf(entity, 'id').find(({ attributes }) =>
    OID.tickets.some((oid) => attributes.root === oid || attributes.root?.startsWith(`${oid}.`)),
  );
  if (!id) return [];
  const expiresOn = dayOf(attributeAt(participant, 'time/high', 'value'));
  return [
    {
      kind: attributeAt(participant, 'functionCode', 'code'),
      number: cleanText(id.attributes.extension ?? ''),
      insurerNumber: cleanText(attributeAt(entity, 'scopingOrganization/id', 'extension')),
      ...(expiresOn && isRealDate(expiresOn) ? { expiresOn } : {}),
    },
  ];
}
