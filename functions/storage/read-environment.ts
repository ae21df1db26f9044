import * as v from 'valibot';

/** A variable is missing or wrong; the message may be shown. */
export class WrongEnvironment extends Error {
  override readonly name = 'WrongEnvironment';
}

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
  throw new WrongEnvironment(`check the environment: ${[...names].sort().join(', ')}`);
}
