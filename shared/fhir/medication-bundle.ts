import type { Person } from '../eligibility/codec.ts';
import type { CoverageView } from '../eligibility/view-codec.ts';
import type { Freshness } from '../medications/freshness.ts';
import type { MedicationRow } from '../medications/rows.ts';
import { shownMedication } from '../medications/shown-medication.ts';
import { medicationTexts } from '../medications/texts.ts';
import {
  type Bundle,
  type Coding,
  fullUrlOf,
  type Resource,
  type UuidOf,
  urnOf,
} from './bundle.ts';
import { coverageResource } from './coverage.ts';
import { dispenseResource } from './medication-dispense.ts';
import { insurerResource, providerResource } from './organization.ts';
import { patientResource } from './patient.ts';

export type BundleSource = Freshness & {
  madeAt: Date;
  operatorName: string;
  /** Address of this portal; its own codes are named below it */
  origin: string;
};

/**
 * 薬剤情報 as a collection of JP Core 1.1.2 resources: Patient, Coverage with its insurer, one
 * MedicationDispense per row, and the clinics and pharmacies. The tags of the bundle say who made it, out of
 * what, and how new the data are, because receivers must not take it for a pharmacy's own record.
 *
 * @param rows newest first, filtered or not
 * @param coverage the current one, else the newest; undefined when none is registered
 */
export function medicationBundle(
  rows: readonly MedicationRow[],
  person: Pick<Person, 'name' | 'kana' | 'birthDate' | 'sex'>,
  coverage: CoverageView | undefined,
  source: BundleSource,
  uuidOf: UuidOf,
): Bundle {
  const patient = patientResource(person, coverage, uuidOf);
  const insurer = coverage && insurerResource(coverage, uuidOf);
  const providers = new Map<string, Resource>();
  const provider = (code: string, name: string): Resource => {
    const made = providerResource(code, name, uuidOf);
    const known = providers.get(made.id) ?? made;
    providers.set(made.id, known);
    return known;
  };
  const dispenses = dispensesOf(rows, patient, provider, uuidOf);
  const resources = [
    patient,
    ...(coverage && insurer ? [coverageResource(coverage, patient, insurer, uuidOf), insurer] : []),
    ...providers.values(),
    ...dispenses,
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: source.madeAt.toISOString(),
    meta: { tag: tagsOf(source) },
    identifier: {
      system: 'urn:ietf:rfc:3986',
      value: urnOf(uuidOf(`Bundle ${patient.id} ${source.madeAt.toISOString()}`)),
    },
    entry: resources.map((resource) => ({ fullUrl: fullUrlOf(source.origin, resource), resource })),
  };
}

/** RP number and place in it count as in the お薬手帳: anew in every dispensing. */
function dispensesOf(
  rows: readonly MedicationRow[],
  patient: Resource,
  provider: (code: string, name: string) => Resource,
  uuidOf: UuidOf,
): Resource[] {
  let [rp, order] = [0, 0];
  const seen = new Map<string, number>(); // two receipts can say the same
  return rows.map((row, at) => {
    const before = rows[at - 1];
    const sameDay = before?.dispensing === row.dispensing;
    const sameRp = sameDay && before?.directions === row.directions;
    rp = sameRp ? rp : sameDay ? rp + 1 : 1;
    order = sameRp ? order + 1 : 1;
    const { day, facilityName, prescribedBy } = row.dispensing;
    const by = day.prescribedBy === 'same' ? day.facilityCode : day.prescribedBy.code;
    const medication = shownMedication(row);
    const about = [patient.id, day.dispensedOn, day.facilityCode, row.at, medication.drugCode];
    const key = about.join(' ');
    const copy = (seen.get(key) ?? 0) + 1;
    seen.set(key, copy);
    return dispenseResource({
      medication,
      id: uuidOf(`MedicationDispense ${key} ${copy}`),
      rp,
      order,
      patient,
      dispenser: provider(day.facilityCode, facilityName),
      prescriber: provider(by, prescribedBy),
    });
  });
}

function tagsOf({
  asOf,
  completeTo,
  nextExpectedOn,
  operatorName,
  origin,
}: BundleSource): Coding[] {
  const { columns, footnotes } = medicationTexts.ja;
  const system = `${origin}/fhir/CodeSystem/list`;
  const [madeFrom = ''] = footnotes.split('\n');
  return [
    { system, code: 'receipt-derived', display: madeFrom },
    { system, code: 'as-of', display: `${columns.asOf} ${asOf}` },
    { system, code: 'complete-to', display: `${columns.completeTo} ${completeTo}` },
    { system, code: 'next-expected-on', display: `${columns.nextExpectedOn} ${nextExpectedOn}` },
    { system, code: 'issuer', display: `${columns.operator} ${operatorName}` },
  ];
}
