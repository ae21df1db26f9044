import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { isHolder, readBrought } from '../../shared/expenses/bring.ts';
import type { StoredBrought } from '../../shared/expenses/brought.ts';
import type { BroughtAnswer } from '../../shared/expenses/contract.ts';
import { BroughtBody, bringNotice, removeNotice } from '../../shared/expenses/contract.ts';
import { ENTRY_LIMITS } from '../../shared/expenses/entries.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { PendingRecord } from '../http/recorded-change.ts';
import { requireSignIn } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import { expenseChange } from './change.ts';
import type { ExpenseDeps } from './deps.ts';
import { placeWithHolder } from './place-brought.ts';

const ID_LENGTH = 12; // 48 bits, within the files of one person

/** 医療費通知情報 CSV that a person brings from マイナポータル. */
export function broughtRoutes(deps: ExpenseDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const change = expenseChange(deps);
  const place = placeWithHolder(deps);
  const keep = keeping(deps);
  return new Hono<Env>()
    .post(bringNotice.path, signedIn, validate('query', bringNotice.query), (c) =>
      change(c, async (pending) => {
        const bytes = await fileOf(c);
        const { person } = c.var;
        const id = createHash('sha256').update(bytes).digest('hex').slice(0, ID_LENGTH);
        const broughtOn = dateInJapan(deps.clock());
        const { file, holder, findings } = readBrought(bytes, { id, broughtOn, person });
        if (!file || !holder) {
          const code = findings.find(({ severity }) => severity === 'file')?.code;
          throw new PortalError('invalid-input', `check: file (${code ?? 'not-a-notice'})`);
        }
        if (file.rows.length === 0 && file.rejected > 0)
          throw new PortalError('invalid-input', 'check: file (no row can be read)');
        const placed = file.own
          ? undefined
          : await place(
              c,
              (one) => isHolder(holder, one),
              (other, ofOther) =>
                keep(c, ofOther, other, {
                  file: { ...file, own: true },
                  findings,
                  placedWith: other.name,
                }),
            );
        return placed ?? keep(c, pending, person, { file, findings });
      }),
    )
    .delete(removeNotice.path, signedIn, validate('query', removeNotice.query), (c) =>
      change(c, async ({ record, written }) => {
        const removed = await deps.expenses.removeBrought(
          c.var.person,
          c.req.valid('query').id,
          record,
        );
        if (removed) written();
        return c.json({ removed });
      }),
    );
}

type Read = Pick<BroughtAnswer, 'findings' | 'placedWith'> & { file: StoredBrought };

const keeping =
  ({ expenses }: ExpenseDeps) =>
  async (
    c: Context<Env>,
    { record, written }: PendingRecord,
    person: AuditedPerson,
    { file, ...told }: Read,
  ): Promise<Response> => {
    const { brought } = await expenses.own(person);
    const known = brought.find(({ id }) => id === file.id);
    if (!known && brought.length >= ENTRY_LIMITS.broughtFiles)
      throw new PortalError('too-many-requests', 'remove a file first');
    if (!known) {
      await expenses.putBrought(person, file, record);
      written();
    }
    const { rows, ...head } = known ?? file;
    const answer = { file: { ...head, rows: rows.length }, ...told };
    return c.json(answer satisfies BroughtAnswer, known ? 200 : 201);
  };

const JsonBody = v.pipe(v.string(), v.parseJson(), BroughtBody);

/** The file as it is, or in JSON as base64: a page sends JSON, a program the file. */
async function fileOf(c: Context<Env>): Promise<Uint8Array> {
  const json = c.req.header('content-type')?.startsWith('application/json') ?? false;
  if (!json) return new Uint8Array(await c.req.arrayBuffer());
  const body = v.safeParse(JsonBody, await c.req.text());
  if (!body.success) throw new PortalError('invalid-input', 'check: file');
  return Uint8Array.from(Buffer.from(body.output.file, 'base64'));
}
