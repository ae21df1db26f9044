import * as v from 'valibot';

/**
 * Checks environment variables; an empty one counts as not set.
 * @throws an Error that names the variables and never says a value: it ends in a log
 */
export function readEnvironment<Schema extends v.GenericSchema>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): v.InferOutput<Schema> {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = v.safeParse(schema, set);
  if (parsed.success) return parsed.output;
  const names = new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? issue.message));
  throw new Error(`check the environment: ${[...names].sort().join(', ')}`);
}
