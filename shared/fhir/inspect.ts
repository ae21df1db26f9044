import * as v from 'valibot';
import { type InspectedFinding, LISTED, listed } from '../ingest/inspect/inspection.ts';
import { jpCoreFindings } from './jp-core-demands.ts';

const Resource = v.looseObject({
  resourceType: v.string(),
  id: v.optional(v.string()),
  meta: v.optional(v.looseObject({ profile: v.optional(v.array(v.string())) })),
});
export type ReadResource = v.InferOutput<typeof Resource>;

const Bundle = v.looseObject({
  resourceType: v.literal('Bundle'),
  type: v.string(),
  timestamp: v.optional(v.string()),
  entry: v.optional(
    v.array(v.looseObject({ fullUrl: v.optional(v.string()), resource: v.optional(Resource) })),
    [],
  ),
});

/** Reads text as a bundle; undefined when it is no JSON or no bundle. */
function bundleIn(text: string) {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const parsed = v.safeParse(Bundle, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is in a FHIR bundle: resources by type and profile, days of what was dispensed or observed, and what
 * breaks JP Core 1.1.2 or leads nowhere. Undefined when the text is none. A finding's line is the number of
 * the entry, from 1.
 */
export function inspectBundle(text: string) {
  const bundle = bundleIn(text);
  if (!bundle) return undefined;
  const findings: InspectedFinding[] = [];
  const find = (line: number, field: string, code: string) =>
    listed(findings, { line, field, code, severity: 'error' as const }, LISTED.findings);
  const names = new Set(
    bundle.entry.flatMap(({ fullUrl, resource }) => [
      ...(fullUrl ? [fullUrl] : []),
      ...(resource?.id ? [`${resource.resourceType}/${resource.id}`] : []),
    ]),
  );
  const types = new Map<string, number>();
  const profiles = new Map<string, number>();
  const days: string[] = [];
  for (const [at, { resource }] of bundle.entry.entries()) {
    if (!resource) {
      find(at + 1, 'resource', 'resource-missing');
      continue;
    }
    count(types, resource.resourceType);
    for (const profile of resource.meta?.profile ?? []) count(profiles, profile);
    for (const field of jpCoreFindings(resource)) find(at + 1, field, 'jp-core');
    for (const { path, reference } of referencesIn(resource))
      if (!reference.startsWith('#') && !names.has(reference))
        find(at + 1, `${resource.resourceType}.${path}`, 'reference-unknown');
    const day = dayOf(resource);
    if (day) days.push(day);
  }
  days.sort();
  return {
    kind: 'fhir-bundle',
    type: bundle.type,
    ...(bundle.timestamp ? { timestamp: bundle.timestamp } : {}),
    entries: bundle.entry.length,
    resources: Object.fromEntries(types),
    profiles: Object.fromEntries(profiles),
    ...(days.length > 0 ? { from: days[0], to: days.at(-1) } : {}),
    findings,
  };
}

const count = (counts: Map<string, number>, what: string) =>
  counts.set(what, (counts.get(what) ?? 0) + 1);

function dayOf(resource: ReadResource): string | undefined {
  const { whenHandedOver, effectiveDateTime } = resource;
  const on = whenHandedOver ?? effectiveDateTime;
  return typeof on === 'string' && /^\d{4}/.test(on) ? on.slice(0, 10) : undefined;
}

/** Deeper than any resource nests. */
const DEPTH = 12;

function* referencesIn(
  value: unknown,
  path = '',
  depth = 0,
): Generator<{ path: string; reference: string }> {
  if (typeof value !== 'object' || value === null || depth > DEPTH) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'reference' && typeof inner === 'string') yield { path, reference: inner };
    else {
      const step = Array.isArray(value) ? path : path === '' ? name : `${path}.${name}`;
      yield* referencesIn(inner, step, depth + 1);
    }
  }
}
