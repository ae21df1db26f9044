import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FhirValidator, fhirValidator } from '../../functions/local/fhir-validator.ts';
import { inspectBundle } from '../../shared/fhir/inspect.ts';
import { bundleOf, coverage, rows } from '../jahis/lists.ts';
import { person } from '../support/people.ts';
import { realData } from '../support/real-data.ts';
import { broken, type Constraints } from './constraints.ts';

let validate: FhirValidator;
beforeAll(async () => {
  validate = await fhirValidator(process.env.JP_CORE_PACKAGE);
});

const late = coverage({
  insurerNumber: '39131234',
  insurerName: '見本後期高齢者医療広域連合',
  symbol: undefined,
  branch: undefined,
  number: '12345678',
});
const BUNDLES = [
  ['a family member', bundleOf(rows, [coverage({ relation: 'dependent' })])],
  ['国保, number of six digits', bundleOf(rows, [coverage({ insurerNumber: '138057' })])],
  ['後期高齢者', bundleOf(rows, [late])],
  ['a coverage that has ended', bundleOf(rows, [coverage({ validTo: '2026-11-01' })])],
  ['nobody registered', bundleOf(rows, [])],
  ['no medicines', bundleOf([])],
  [
    'one name only',
    bundleOf(rows, [coverage()], person({ personId: 'me', name: 'マリア', kana: '' })),
  ],
] as const;

const typed = (bundle: ReturnType<typeof bundleOf>, type: string) =>
  bundle.entry.map(({ resource }) => resource).filter((one) => one.resourceType === type);

describe.each(BUNDLES)('%s', (_, bundle) => {
  test('is valid R4, bundle and every resource', () => {
    expect(validate(bundle)).toEqual([]);
    for (const { resource } of bundle.entry)
      expect(validate(resource), resource.resourceType).toEqual([]);
  });

  test('every reference leads somewhere, every id is its own, JP Core is satisfied', () => {
    expect(inspectBundle(JSON.stringify(bundle))?.findings).toEqual([]);
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
  });

  test.skipIf(!realData)('satisfies the derived constraints', () => {
    const all = constraints();
    for (const { resource } of bundle.entry) expect(broken(resource, all)).toEqual([]);
  });
});

const constraints = (): Constraints =>
  JSON.parse(readFileSync(join(realData ?? '', 'fhir-jp/jp-core-constraints.json'), 'utf8'));

describe('the validators see what is wrong', () => {
  const dispense = () => structuredClone(typed(bundleOf(), 'MedicationDispense')[0] ?? {}) as never;
  test.each([
    ['a missing status', { status: undefined }],
    ['an unknown element', { colour: 'red' }],
    ['a text for a list', { identifier: 'x' }],
  ])('base R4: %s', (_, change) => {
    expect(
      validate({ ...(dispense() as object), resourceType: 'MedicationDispense', ...change }),
    ).not.toEqual([]);
  });
  test.skipIf(!realData).each([
    ['identifier', []],
    [
      'identifier',
      [
        { system: 'urn:oid:1.2.392.100495.20.3.81', value: '1' },
        { system: 'x', value: '1' },
      ],
    ],
    ['quantity', undefined],
    ['whenHandedOver', undefined],
    ['subject', undefined],
  ])('JP Core: %s', (element, value) => {
    const wrong = {
      ...(dispense() as object),
      resourceType: 'MedicationDispense',
      [element]: value,
    };
    expect(broken(wrong, constraints())).not.toEqual([]);
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: wrong }] };
    expect(inspectBundle(JSON.stringify(bundle))?.findings.map(({ code }) => code)).toContain(
      'jp-core',
    );
  });
});

describe.skipIf(!realData)('samples of others', () => {
  const folder = join(realData ?? '', 'fhir-jp/samples');
  test('all satisfy what is checked here', () => {
    const samples = readdirSync(folder).map((name) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    );
    expect(samples.length).toBeGreaterThan(5);
    for (const sample of samples) {
      expect(validate(sample), sample.id).toEqual([]);
      expect(broken(sample, constraints()), sample.id).toEqual([]);
    }
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: samples.map((resource) => ({ resource })),
    };
    const inspected = inspectBundle(JSON.stringify(bundle));
    expect(inspected).toMatchObject({ kind: 'fhir-bundle', entries: samples.length, findings: [] });
  });
  test('systems are those of the map of URIs', () => {
    const map = readFileSync(join(realData ?? '', 'fhir-jp/uri-map.csv'), 'utf8');
    const own = JSON.stringify(bundleOf()).match(
      /(urn:oid:[\d.]+|http:\/\/jpfhir\.jp\/[^"]*IdSystem[^"]*)/g,
    );
    const known = [...map.matchAll(/(urn:oid:[\d.]+|http:\/\/jpfhir\.jp\/[^\s,]*)/g)].map(
      ([one]) => one,
    );
    const notInMap = ['urn:oid:1.2.392.100495.20.2.71']; // レセ電: see systems.ts
    expect([...new Set(own)].filter((one) => ![...known, ...notInMap].includes(one))).toEqual([]);
  });
});

describe('what a receiver looks at', () => {
  test('coverage: 記号, 番号 and 枝番 as on the card', () => {
    expect(typed(bundleOf(), 'Coverage')[0]).toMatchObject({
      subscriberId: '"３１４０","１５９２６"',
      dependent: '01',
      status: 'active',
      identifier: [{ value: '06139992:３１４０:１５９２６:01' }],
    });
  });
  test('後期高齢者 have neither 記号 nor 枝番, also not empty', () => {
    const [one] = typed(bundleOf(rows, [late]), 'Coverage');
    expect(one).toMatchObject({ subscriberId: '"12345678"' });
    expect(one).not.toHaveProperty('dependent');
    expect(JSON.stringify(one)).not.toMatch(/InsuredPersonSymbol|InsuredPersonSubNumber/);
  });
  test('the last day of an ended coverage is the one before its loss', () => {
    const [one] = typed(bundleOf(rows, [coverage({ validTo: '2026-11-01' })]), 'Coverage');
    expect(one).toMatchObject({ status: 'cancelled', period: { end: '2026-10-31' } });
  });
  test('the bundle says what it is made of and how new it is', () => {
    const texts = bundleOf()
      .meta.tag.map(({ display }) => display)
      .join('\n');
    for (const said of [
      'レセプト',
      '2026-11-21',
      '2026-10-31',
      '2026-12-11',
      '見本健康保険組合連合',
    ])
      expect(texts).toContain(said);
  });
  test('the same list gives the same ids, also when narrowed down', () => {
    const ids = (bundle: ReturnType<typeof bundleOf>) =>
      typed(bundle, 'MedicationDispense').map(({ id }) => id);
    expect(ids(bundleOf())).toEqual(ids(bundleOf()));
    expect(ids(bundleOf())).toEqual(expect.arrayContaining(ids(bundleOf(rows.slice(2)))));
  });
  test('two receipts that say the same are two', () => {
    const twice = [...rows, ...rows];
    expect(typed(bundleOf(twice), 'MedicationDispense')).toHaveLength(rows.length * 2);
    expect(inspectBundle(JSON.stringify(bundleOf(twice)))?.findings).toEqual([]);
  });
});

test.each([
  '',
  'x',
  '{',
  '[]',
  '{"resourceType":"Patient"}',
  '{"resourceType":"Bundle"}',
  '{"resourceType":"Bundle","type":1}',
])('no bundle: %j', (text) => expect(inspectBundle(text)).toBeUndefined());
