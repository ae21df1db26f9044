type Element = {
  id: string;
  min?: number;
  max?: string;
  slice?: string;
  extension?: string[];
  fixedUri?: string;
  patternUri?: string;
  fixedCode?: string;
};
export type Constraints = Record<string, { url: string; type: string; elements: Element[] }>;

type Values = Record<string, unknown>;
const asList = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Values at a path below a resource, through lists. */
const at = (from: unknown, path: readonly string[]): unknown[] =>
  path.reduce<unknown[]>(
    (values, name) =>
      values.flatMap((value) =>
        name.endsWith('[x]')
          ? Object.entries((value ?? {}) as Values)
              .filter(([key]) => key.startsWith(name.slice(0, -3)))
              .map(([, inner]) => inner)
          : asList((value as Values | undefined)?.[name]),
      ),
    [from],
  );

/**
 * Checks a resource against jp-core-constraints.json: cardinality, and slices that are told apart by a fixed
 * system. @returns what is broken, in words
 */
export function broken(resource: Values & { resourceType: string }, all: Constraints): string[] {
  const { profile = [] } = (resource.meta ?? {}) as { profile?: string[] };
  const found: string[] = [];
  for (const { url, elements } of Object.values(all)) {
    if (!profile.includes(url)) continue;
    for (const element of elements) {
      const values = valuesOf(resource, element, elements);
      if (values === undefined) continue;
      const count = values.length;
      if (element.min !== undefined && count < element.min) found.push(`${element.id} < min`);
      if (element.max && element.max !== '*' && count > Number(element.max))
        found.push(`${element.id} > max`);
      const fixed = element.fixedUri ?? element.patternUri ?? element.fixedCode;
      if (fixed !== undefined && values.some((value) => value !== fixed))
        found.push(`${element.id} is not ${fixed}`);
    }
  }
  return found;
}

function valuesOf(resource: Values, element: Element, elements: readonly Element[]) {
  const [, ...path] = element.id.split('.');
  const sliced = path.findIndex((name) => name.includes(':'));
  if (sliced < 0) return at(resource, path);
  const [name = '', slice] = (path[sliced] ?? '').split(':');
  const members = at(resource, [...path.slice(0, sliced), name]);
  const definition = elements.find((one) => one.slice === slice);
  const urls = definition?.extension;
  const system = elements.find((one) => one.id.endsWith(`:${slice}.system`))?.fixedUri;
  const inSlice = members.filter((member) => {
    const { url, system: own } = member as { url?: string; system?: string };
    return urls ? urls.includes(url ?? '') : system !== undefined && own === system;
  });
  if (!urls && system === undefined) return undefined; // told apart by a value set: not checked here
  const rest = path.slice(sliced + 1);
  // The system decides what is in the slice, so a slice that is not there has no wrong one.
  if (rest.length > 0 && inSlice.length === 0) return undefined;
  return inSlice.flatMap((member) => at(member, rest));
}
