import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkupFiles } from '../../functions/local/demo/checkups/checkup-files.ts';
import { demoPeople } from '../../functions/local/demo/people.ts';
import { type FhirValidator, fhirValidator } from '../../functions/local/fhir-validator.ts';
import { checkupsFhir } from '../../shared/checkups/fhir.ts';
import { bytesOf, day, xml } from './documents.ts';
import { kept } from './signed-in-app.ts';

type Resource = { resourceType: string } & Record<string, unknown>;
type Entry = { fullUrl: string; resource: Resource };

const TODAY = day('2026-11-21');
let validate: FhirValidator;
beforeAll(async () => {
  validate = await fhirValidator();
});

function bundleOf(...all: Uint8Array[]) {
  let next = 0;
  const newId = () => `00000000-0000-4000-8000-${String(next++).padStart(12, '0')}`;
  const documents = all.map((bytes) => kept(bytes, 'id').document);
  return checkupsFhir(documents, {
    madeAt: new Date('2026-11-21T03:00:00Z'),
    newId,
    origin: 'https://portal.example',
  });
}
const entriesOf = (bundle: Resource) => (bundle.entry ?? []) as Entry[];
const observation = (entries: Parameters<typeof xml>[0]) =>
  entriesOf(bundleOf(bytesOf(xml(entries))))
    .map(({ resource }) => resource)
    .find(({ resourceType }) => resourceType === 'Observation');

const DEMO = checkupFiles(demoPeople(TODAY), TODAY).flatMap(({ name, bytes }) =>
  name.endsWith('.zip')
    ? Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
        path.includes('/DATA/') ? [content] : [],
      )
    : [],
);

test('every document of the demo is valid R4, and every reference leads somewhere', () => {
  expect(DEMO.length).toBeGreaterThanOrEqual(11);
  const bundle = bundleOf(...DEMO);
  expect(validate(bundle)).toEqual([]);
  const entries = entriesOf(bundle);
  for (const { resource } of entries)
    expect(validate(resource), JSON.stringify(resource)).toEqual([]);
  const urls = new Set(entries.map(({ fullUrl }) => fullUrl));
  expect(urls.size).toBe(entries.length);
  const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(entries.length);
  for (const [, reference] of references)
    expect(urls.has(`https://portal.example/fhir/${reference}`)).toBe(true);
});

test('no checkup is an empty collection, valid too', () => {
  expect(bundleOf()).not.toHaveProperty('entry');
  expect(validate(bundleOf())).toEqual([]);
});

describe('one observation', () => {
  test('a number with unit, range, method, interpretation', () => {
    const entries = [
      { code: '3F077000002327101', value: '151', interpretation: 'H', range: ['60', '119'] },
    ] as const;
    const text = xml({ entries }).replace(
      '<interpretationCode code="H"/>',
      '$&<methodCode code="3F07710000"/>',
    );
    const [, , , found] = entriesOf(bundleOf(bytesOf(text)));
    expect(found?.resource).toMatchObject({
      status: 'final',
      effectiveDateTime: '2026-06-10',
      code: {
        coding: [{ system: 'urn:oid:1.2.392.200119.6.1005', code: '3F077000002327101' }],
        text: 'LDLコレステロール',
      },
      valueQuantity: {
        value: 151,
        unit: 'mg/dL',
        system: 'http://unitsofmeasure.org',
        code: 'mg/dL',
      },
      interpretation: [{ coding: [{ code: 'H' }] }],
      method: { coding: [{ system: 'urn:oid:1.2.392.200119.6.1007', code: '3F07710000' }] },
      referenceRange: [{ low: { value: 60 }, high: { value: 119 } }],
    });
  });
  test.each([
    [
      'at least',
      { code: '3F077000002327101', value: '99999', interpretation: 'H' },
      { valueQuantity: { value: 99999, comparator: '>=' } },
    ],
    [
      'at most',
      { code: '3F077000002327101', value: '10', interpretation: 'LX' },
      { valueQuantity: { comparator: '<=' } },
    ],
    [
      'a choice',
      { code: '9N701000000000011', value: '2' },
      {
        valueCodeableConcept: {
          coding: [{ system: 'urn:oid:1.2.392.200119.6.2003', code: '2', display: 'いいえ' }],
        },
      },
    ],
    [
      'a text of a doctor',
      { code: '9N511000000000049', value: '異常なし', doctor: '見本' },
      { valueString: '異常なし', performer: [{ display: '見本' }] },
    ],
    [
      'not done',
      { code: '3F077000002327101', negated: true },
      { dataAbsentReason: { coding: [{ code: 'not-performed' }], text: '未実施' } },
    ],
    [
      'not measurable',
      { code: '3F077000002327101', nullFlavor: 'NI' },
      { dataAbsentReason: { coding: [{ code: 'error' }], text: '測定不能' } },
    ],
  ] as const)('%s', (_, written, expected) => {
    const found = observation({ entries: [written] });
    expect(found).toMatchObject(expected);
    const values = Object.keys(found ?? {}).filter((key) => /^value|^dataAbsent/.test(key));
    expect(values).toHaveLength(1);
  });
});

test('the composition says which kind of checkup and what is in which section', () => {
  const [first] = entriesOf(bundleOf(bytesOf(xml({ program: '020' }))));
  expect(first?.resource).toMatchObject({
    resourceType: 'Composition',
    date: '2026-06-10',
    category: [{ coding: [{ system: 'urn:oid:1.2.392.200119.6.1001', code: '10' }] }],
    event: [{ code: [{ coding: [{ system: 'urn:oid:1.2.392.200119.6.1002', code: '020' }] }] }],
    section: [{ title: '特定健診検査・問診結果', entry: [{}] }],
  });
});
