import type { CheckupDocument, Observation } from './document/codec.ts';
import { OID } from './document/oids.ts';
import { ownItem } from './items/item-table.ts';
import { itemName, valueLabel } from './view/names.ts';
import { programName } from './view/program-name.ts';
import { shownValue } from './view/value-text.ts';

type Resource = { resourceType: string } & Record<string, unknown>;

const ABSENT = { 'not-performed': 'not-performed', 'not-measurable': 'error' } as const;
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
const DOCUMENT_TYPES = 'http://jpfhir.jp/fhir/Common/CodeSystem/doc-typecodes';
const oid = (value: string): string => `urn:oid:${value}`;
const concept = (system: string, code: string, text?: string) => ({
  coding: [{ system, code, ...(text ? { display: text } : {}) }],
  ...(text ? { text } : {}),
});

/**
 * Checkups as a FHIR R4 Bundle of type collection: per checkup a Composition (報告区分, プログラム種別, sections), who was
 * examined, the institution, and one Observation per flattened observation. No profile is claimed.
 *
 * @param newId a UUID for each resource
 * @source formats/fhir-jp.md §4 (健診結果報告書 eCheckup, code systems as in its FSH)
 */
export function checkupsFhir(
  documents: readonly CheckupDocument[],
  { madeAt, newId }: { madeAt: Date; newId: () => string },
): Resource {
  const entries = documents.flatMap((document) => {
    const patient = entry(newId, patientOf(document));
    const organization = entry(newId, organizationOf(document));
    const observations = document.observations.map((one) => ({
      section: one.section,
      ...entry(newId, observationOf(one, document, patient.fullUrl, organization.fullUrl)),
    }));
    const sections = document.sections.map(({ code, title }) => ({
      title: title || code,
      code: concept(oid(OID.section), code, title),
      entry: observations
        .filter(({ section }) => section === code)
        .map(({ fullUrl }) => ({ reference: fullUrl })),
    }));
    const composition = entry(newId, {
      resourceType: 'Composition',
      status: 'final',
      type: concept(DOCUMENT_TYPES, '53576-5', '検診・健診報告書'),
      category: [concept(oid(OID.report), document.report)],
      subject: { reference: patient.fullUrl },
      date: document.examinedOn,
      author: [{ reference: organization.fullUrl }],
      title: programName(document.program, 'ja'),
      event: [
        {
          code: [concept(oid(OID.program), document.program, programName(document.program, 'ja'))],
        },
      ],
      section: sections.filter(({ entry }) => entry.length > 0),
    });
    return [
      composition,
      patient,
      organization,
      ...observations.map(({ section: _, ...one }) => one),
    ];
  });
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: madeAt.toISOString(),
    ...(entries.length > 0 ? { entry: entries } : {}),
  };
}

function entry(newId: () => string, resource: Resource) {
  const id = newId();
  const { resourceType, ...rest } = resource;
  return { fullUrl: `urn:uuid:${id}`, resource: { resourceType, id, ...rest } };
}

const patientOf = ({ person }: CheckupDocument): Resource => ({
  resourceType: 'Patient',
  ...(person.name ? { name: [{ text: person.name }] } : {}),
  gender: person.sex === '1' ? 'male' : 'female',
  birthDate: person.birthDate,
});

const organizationOf = ({ institution }: CheckupDocument): Resource => ({
  resourceType: 'Organization',
  identifier: [{ system: oid(OID.institution), value: institution.code }],
  name: institution.name || institution.code,
});

function observationOf(
  one: Observation,
  { examinedOn }: CheckupDocument,
  subject: string,
  institution: string,
): Resource {
  const name = itemName(one, 'ja');
  const { low, high } = one.referenceRange ?? {};
  const limit = (of: { value: number; unit: string } | null | undefined, side: 'low' | 'high') =>
    of ? { [side]: quantity(of.value, one, of.unit) } : {};
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [concept(oid(OID.section), one.section)],
    code: concept(oid(OID.item), one.code, name),
    subject: { reference: subject },
    effectiveDateTime: examinedOn,
    performer: [one.doctor ? { display: one.doctor } : { reference: institution }],
    ...resultOf(one),
    ...(one.interpretation
      ? {
          interpretation: [
            concept(`${TERMINOLOGY}/v3-ObservationInterpretation`, one.interpretation),
          ],
        }
      : {}),
    ...(one.method ? { method: concept(oid(OID.method), one.method) } : {}),
    ...(low || high ? { referenceRange: [{ ...limit(low, 'low'), ...limit(high, 'high') }] } : {}),
  };
}

function resultOf(one: Observation): Record<string, unknown> {
  const { text, value, bound } = shownValue(one, 'ja');
  if (one.absent || value === null || value === '') {
    const code = ABSENT[one.absent ?? 'not-measurable'];
    return {
      dataAbsentReason: concept(`${TERMINOLOGY}/data-absent-reason`, code, text || undefined),
    };
  }
  if (typeof value === 'number') {
    const comparator = bound ? { comparator: bound === 'at-least' ? '>=' : '<=' } : {};
    return { valueQuantity: { ...quantity(value, one, one.unit ?? ''), ...comparator } };
  }
  if (one.type === 'ST') return { valueString: text };
  const system = one.codeSystem ?? ownItem(one.code)?.codeSystem ?? '';
  const label = valueLabel(one, 'ja');
  return {
    valueCodeableConcept: system ? concept(oid(system), value, label) : { text: label },
  };
}

function quantity(value: number, { code, item }: Observation, delivered: string) {
  const known = ownItem(code);
  const unit = known?.unit ?? item?.unit ?? delivered;
  const ucum = known?.ucum ?? delivered;
  return {
    value,
    ...(unit ? { unit } : {}),
    ...(ucum ? { system: 'http://unitsofmeasure.org', code: ucum } : {}),
  };
}
