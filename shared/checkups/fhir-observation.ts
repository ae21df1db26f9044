import type { CheckupDocument, Observation } from './document/codec.ts';
import { OID } from './document/oids.ts';
import type { Group } from './items/item.ts';
import { ownItem } from './items/item-table.ts';
import { itemName, valueLabel } from './view/names.ts';
import { groupOf } from './view/results.ts';
import { shownValue } from './view/value-text.ts';

export type Resource = { resourceType: string } & Record<string, unknown>;

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
const ABSENT = { 'not-performed': 'not-performed', 'not-measurable': 'error' } as const;
/** Kinds of observation as FHIR sorts them. */
const CATEGORY: Readonly<Record<Group, string>> = {
  body: 'vital-signs',
  'blood-pressure': 'vital-signs',
  lipids: 'laboratory',
  glucose: 'laboratory',
  liver: 'laboratory',
  kidney: 'laboratory',
  urine: 'laboratory',
  blood: 'laboratory',
  examination: 'exam',
  heart: 'procedure',
  eye: 'exam',
  other: 'exam',
  judgement: 'exam',
  questionnaire: 'survey',
  'elderly-questionnaire': 'survey',
  information: 'exam',
};
export const oid = (value: string): string => `urn:oid:${value}`;
export const concept = (system: string, code: string, text?: string) => ({
  coding: [{ system, code, ...(text ? { display: text } : {}) }],
  ...(text ? { text } : {}),
});

/** One flattened observation as a resource. @param subject, institution references */
export function observationOf(
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
    category: [
      concept(`${TERMINOLOGY}/observation-category`, CATEGORY[groupOf(one)]),
      concept(oid(OID.section), one.section),
    ],
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
