import * as v from 'valibot';
import { profile, SYSTEM } from './systems.ts';

const Identifier = v.looseObject({ system: v.optional(v.string()), value: v.optional(v.string()) });
const Coded = v.looseObject({ system: v.optional(v.string()), code: v.optional(v.string()) });
const Demanded = v.looseObject({
  resourceType: v.string(),
  meta: v.optional(v.looseObject({ profile: v.optional(v.array(v.string()), []) })),
  identifier: v.fallback(v.optional(v.array(Identifier), []), []),
  category: v.fallback(
    v.optional(v.array(v.looseObject({ coding: v.optional(v.array(Coded), []) })), []),
    [],
  ),
});
type Demanded = v.InferOutput<typeof Demanded>;

/** Element that is demanded, and whether a resource has it. */
type Demand = readonly [element: string, held: (resource: Demanded) => boolean];

const has = (element: string): Demand => [
  element,
  (resource) => resource[element] !== undefined && resource[element] !== '',
];
const oneIdentifier = (slice: string, system: string): Demand => [
  `identifier:${slice}`,
  ({ identifier }) => identifier.filter((one) => one.system === system && one.value).length === 1,
];
const everyIdentifierHasValue: Demand = [
  'identifier.value',
  ({ identifier }) => identifier.every(({ value }) => value),
];
const CATEGORY_SYSTEM = 'http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS';
const category = (code: string): Demand => [
  `category:${code}`,
  (resource) =>
    resource.category.some(({ coding }) =>
      coding.some((one) => one.system === CATEGORY_SYSTEM && one.code === code),
    ),
];
const effective: Demand = [
  'effective[x]',
  (resource) => Object.keys(resource).some((name) => name.startsWith('effective')),
];
const status = (...codes: string[]): Demand => [
  'status',
  ({ status: code }) => typeof code === 'string' && codes.includes(code),
];

/**
 * What the profiles demand beyond base FHIR, as far as this portal writes them, and the codes of `status`.
 * @source JP Core 1.1.2 snapshots (formats/fhir-jp.md §3); FHIR R4 value sets of the statuses
 */
const DEMANDS: Readonly<Record<string, readonly Demand[]>> = {
  JP_Patient: [['identifier', ({ identifier }) => identifier.length > 0], everyIdentifierHasValue],
  JP_Coverage: [
    status('active', 'cancelled', 'draft', 'entered-in-error'),
    has('beneficiary'),
    has('payor'),
  ],
  JP_Organization: [
    ['identifier or name', (resource) => resource.identifier.length > 0 || !!resource.name],
  ],
  JP_MedicationDispense: [
    status(
      'preparation',
      'in-progress',
      'cancelled',
      'on-hold',
      'completed',
      'entered-in-error',
      'stopped',
      'declined',
      'unknown',
    ),
    oneIdentifier('rpNumber', SYSTEM.rpNumber),
    oneIdentifier('orderInRp', SYSTEM.orderInRp),
    has('subject'),
    has('quantity'),
    has('whenHandedOver'),
  ],
  JP_Observation_LabResult: [category('laboratory'), has('subject'), has('specimen'), effective],
  JP_Observation_VitalSigns: [category('vital-signs'), has('subject'), effective],
  JP_Observation_BodyMeasurement: [category('body-measurement'), has('subject'), effective],
  JP_Observation_SocialHistory: [category('social-history'), has('subject'), effective],
};

const BY_URL = new Map(Object.entries(DEMANDS).map(([name, demands]) => [profile(name), demands]));

/** Elements that a profile named in the resource demands and that are missing or wrong. */
export function jpCoreFindings(
  given: { resourceType: string } & Record<string, unknown>,
): string[] {
  const parsed = v.safeParse(Demanded, given);
  if (!parsed.success) return [given.resourceType];
  const resource = parsed.output;
  return (resource.meta?.profile ?? [])
    .flatMap((url) => BY_URL.get(url) ?? [])
    .filter(([, held]) => !held(resource))
    .map(([element]) => `${resource.resourceType}.${element}`);
}
