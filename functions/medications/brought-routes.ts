import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import {
  type BroughtAnswer,
  BroughtBody,
  bringMedications,
  listBrought,
  MAX_BROUGHT_BYTES,
  removeBrought,
} from '../../shared/jahis/contract.ts';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { type HealthDataDeps, healthData } from '../http/health-data.ts';
import { recordedChange } from '../http/recorded-change.ts';
import { requireSignIn, type SignInDeps } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import { broughtNotebooks, broughtParts, newParts } from './brought.ts';
import type { BroughtStore } from './brought-store.ts';

export type BroughtDeps = SignInDeps & HealthDataDeps & { brought: BroughtStore; clock: Clock };

/** Others may write at the same time: phone and computer, or a double press. */
const ATTEMPTS = 5;

/** お薬手帳 that people bring; stored apart from what is delivered and shown beside it. */
export function broughtRoutes(deps: BroughtDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const health = healthData(deps);
  const change = recordedChange(deps);
  const today = () => dateInJapan(deps.clock());

  const shown = async (c: Context<Env>): Promise<BroughtAnswer> => {
    const { person } = c.var;
    return { items: broughtNotebooks(await deps.brought.parts(person, today()), person) };
  };

  return new Hono<Env>()
    .get(
      listBrought.path,
      signedIn,
      validate('query', listBrought.query),
      health('medications', 'view'),
      async (c) => c.json(await shown(c)),
    )
    .post(
      bringMedications.path,
      signedIn,
      validate('query', bringMedications.query),
      change('medications', async (c, pending) => {
        const given = broughtParts(await givenText(c), today());
        for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
          const added = newParts(await deps.brought.parts(c.var.person, today()), given);
          if (added.length === 0) return c.json(await shown(c)); // brought before
          if (!(await deps.brought.add(c.var.person, added, pending.record))) continue;
          pending.written();
          return c.json(await shown(c), 201);
        }
        throw new PortalError('conflict', 'changed at the same time');
      }),
    )
    .delete(
      '/api/medications/brought/:id',
      signedIn,
      validate('param', removeBrought.params),
      validate('query', removeBrought.query),
      change('medications', async (c, pending) => {
        const id = c.req.param('id');
        for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
          const there = await deps.brought.parts(c.var.person, today());
          const parts = there.filter(({ setId }) => setId === id);
          if (parts.length === 0) return c.json(await shown(c)); // taken away before
          if (!(await deps.brought.remove(c.var.person, parts, pending.record))) continue;
          pending.written();
          return c.json(await shown(c));
        }
        throw new PortalError('conflict', 'changed at the same time');
      }),
    );
}

const Json = v.pipe(v.string(), v.parseJson(), BroughtBody);

/** JSON with a text or a file; anything else is the file itself. */
async function givenText(c: Context<Env>): Promise<Uint8Array | string> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length > MAX_BROUGHT_BYTES * 2) throw new PortalError('invalid-input', 'too-large');
  if (!c.req.header('content-type')?.includes('json')) return bytes;
  const body = v.safeParse(Json, new TextDecoder().decode(bytes));
  if (!body.success) throw new PortalError('invalid-input', 'check: text, file');
  return 'text' in body.output
    ? body.output.text
    : Uint8Array.from(Buffer.from(body.output.file, 'base64'));
}
