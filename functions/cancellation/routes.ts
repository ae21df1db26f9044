import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import {
  CancellationBody,
  cancellationReceipt,
  getCancellation,
  IDEMPOTENCY_HEADER,
  IdempotencyKey,
  requestCancellation as requestEndpoint,
  withdrawCancellation as withdrawEndpoint,
} from '../../shared/cancellation/contract.ts';
import { receiptSheet } from '../../shared/cancellation/receipt.ts';
import { timelineTexts } from '../../shared/cancellation/timeline-texts.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { PdfPrinter } from '../../shared/pdf/document.ts';
import type { Env } from '../http/env.ts';
import { type HealthDataDeps, healthData } from '../http/health-data.ts';
import { recordedChange } from '../http/recorded-change.ts';
import { requireSignIn, type SignInDeps } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import type { CancellationDeps } from './deps.ts';
import { requestCancellation } from './request.ts';
import { presentOf, settle, viewNow } from './situation.ts';
import { withdrawCancellation } from './withdraw.ts';

export type CancellationRouteDeps = SignInDeps &
  HealthDataDeps &
  CancellationDeps & { printer: PdfPrinter };

/** 利用登録解除 at its full addresses. */
export function cancellationRoutes(deps: CancellationRouteDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const health = healthData(deps);
  const change = recordedChange(deps);

  return new Hono<Env>()
    .get(
      getCancellation.path,
      signedIn,
      validate('query', getCancellation.query),
      health('cancellation', 'view'),
      async (c) => {
        const present = await presentOf(deps, c.var.person);
        await settle(deps, present);
        return c.json(viewNow(present));
      },
    )
    .post(
      requestEndpoint.path,
      signedIn,
      validate('query', requestEndpoint.query),
      change('cancellation', async (c, pending) => {
        const { view, made } = await requestCancellation(deps, c.var.person, pending, {
          idempotencyKey: idempotencyKey(c),
          ...(await bodyOf(c)),
        });
        return c.json(view, made ? 201 : 200);
      }),
    )
    .delete(
      withdrawEndpoint.path,
      signedIn,
      validate('query', withdrawEndpoint.query),
      change('cancellation', async (c, pending) => {
        const receiptNumber = c.req.query('receiptNumber');
        return c.json(await withdrawCancellation(deps, c.var.person, pending, receiptNumber));
      }),
    )
    .get(
      cancellationReceipt.path,
      signedIn,
      validate('query', cancellationReceipt.query),
      health('cancellation', 'download'),
      async (c) => {
        const view = viewNow(await presentOf(deps, c.var.person));
        const stateName = timelineTexts.ja.states[view.state].name;
        const { name } = c.var.person;
        const sheet = receiptSheet(view, name, stateName, deps.operator, deps.clock());
        if (!sheet) throw new PortalError('not-found', 'there is no request');
        return c.body(await deps.printer.print(sheet), 200, {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename="cancellation-${view.receiptNumber}.pdf"`,
        });
      },
    );
}

function idempotencyKey(c: Context<Env>): string {
  const key = v.safeParse(IdempotencyKey, c.req.header(IDEMPOTENCY_HEADER));
  if (!key.success) throw new PortalError('invalid-input', `check: ${IDEMPOTENCY_HEADER}`);
  return key.output;
}

const JsonBody = v.pipe(
  v.string(),
  v.parseJson(),
  v.check((json) => !Array.isArray(json), 'object'),
  CancellationBody,
);

/** The body may be left out; there is nothing that has to be filled in. */
async function bodyOf(c: Context<Env>): Promise<{ contact: string | undefined }> {
  const text = await c.req.text();
  const body = v.safeParse(JsonBody, text || '{}');
  if (!body.success) throw new PortalError('invalid-input', 'check: contact');
  return { contact: body.output.contact };
}
