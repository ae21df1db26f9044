import { randomInt, randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { PdfPrinter } from '../../shared/pdf/document.ts';
import { operatorFrom } from '../../shared/site/operator.ts';
import { createApp } from '../http/create-app.ts';
import { auditStore } from '../observability/audit.ts';
import { clock, environment, table } from '../storage/client.ts';
import { peopleStore } from '../storage/people.ts';
import { sessionStore } from '../storage/sessions.ts';
import { cancellationRoutes } from './routes.ts';
import { cancellationStore } from './store.ts';

const publicOrigin = environment.PUBLIC_ORIGIN;

/** Until the PDF function can be called from here. */
const printer: PdfPrinter = {
  print: () => Promise.reject(new PortalError('not-found', 'the receipt cannot be printed yet')),
};

const app = createApp(publicOrigin).route(
  '/',
  cancellationRoutes({
    publicOrigin,
    clock,
    randomId: randomUUID,
    randomBelow: randomInt,
    sessions: sessionStore(table),
    people: peopleStore(table),
    audit: auditStore(table),
    store: cancellationStore(table),
    operator: operatorFrom(environment.PORTAL_OPERATOR),
    printer,
  }),
);
export const handler = handle(app);
