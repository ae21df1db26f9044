import { validator } from 'hono/validator';
import * as v from 'valibot';
import { PortalError } from '../../shared/kernel/errors.ts';

/** Parses one part of the request; a problem names the fields and hides the values. */
export const validate = <
  Target extends 'query' | 'param' | 'json' | 'form',
  Schema extends v.GenericSchema,
>(
  target: Target,
  schema: Schema,
) =>
  validator(target, (value): v.InferOutput<Schema> => {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    const fields = new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? target));
    throw new PortalError('invalid-input', `check: ${[...fields].sort().join(', ')}`);
  });
