import type { CheckupDocument } from './document/codec.ts';
import { OID } from './document/oids.ts';
import { concept, observationOf, oid, type Resource } from './fhir-observation.ts';
import { programName } from './view/program-name.ts';

type Made = { fullUrl: string; reference: string; resource: Resource };

/** Who asks for it and when; ids of resources. */
export type FhirSource = { madeAt: Date; newId: () => string; origin: string };

const DOCUMENT_TYPES = 'http://jpfhir.jp/fhir/Common/CodeSystem/doc-typecodes';
/**
 * Checkups as a FHIR R4 Bundle of type collection: per checkup a Composition (報告区分, プログラム種別, sections), who was
 * examined, the institution, and one Observation per flattened observation. No profile is claimed.
 *
 * @source formats/fhir-jp.md §4 (健診結果報告書 eCheckup, code systems as in its FSH)
 */
export function checkupsFhir(
  documents: readonly CheckupDocument[],
  { madeAt, newId, origin }: FhirSource,
): Resource {
  // References say the type, by which validators check what may stand where; a bare UUID would not.
  const entry = ({ resourceType, ...rest }: Resource): Made => {
    const id = newId();
    const reference = `${resourceType}/${id}`;
    return {
      fullUrl: `${origin}/fhir/${reference}`,
      reference,
      resource: { resourceType, id, ...rest },
    };
  };
  const entries = documents.flatMap((document) => {
    const patient = entry(patientOf(document));
    const organization = entry(organizationOf(document));
    const observations = document.observations.map((one) => ({
      section: one.section,
      ...entry(observationOf(one, document, patient.reference, organization.reference)),
    }));
    const sections = document.sections.map(({ code, title }) => ({
      title: title || code,
      code: concept(oid(OID.section), code, title),
      entry: observations
        .filter(({ section }) => section === code)
        .map(({ reference }) => ({ reference })),
    }));
    const composition = entry({
      resourceType: 'Composition',
      status: 'final',
      type: concept(DOCUMENT_TYPES, '53576-5', '検診・健診報告書'),
      category: [concept(oid(OID.report), document.report)],
      subject: { reference: patient.reference },
      date: document.examinedOn,
      author: [{ reference: organization.reference }],
      title: programName(document.program, 'ja'),
      event: [
        {
          code: [concept(oid(OID.program), document.program, programName(document.program, 'ja'))],
        },
      ],
      section: sections.filter(({ entry }) => entry.length > 0),
    });
    return [composition, patient, organization, ...observations];
  });
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: madeAt.toISOString(),
    ...(entries.length > 0
      ? { entry: entries.map(({ fullUrl, resource }) => ({ fullUrl, resource })) }
      : {}),
  };
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
