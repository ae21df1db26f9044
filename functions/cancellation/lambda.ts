import { randomInt, randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import * as v from 'valibot';
import { operatorFrom } from '../../shared/site/operator.ts';
import { createApp } from '../http/create-app.ts';
import { pdfFunction } from '../http/pdf-function.ts';
import { auditStore } from '../observability/audit.ts';
import { client, table } from '../storage/client.ts';
import { clock, environment } from '../storage/environment.ts';
import { peopleStore } from '../storage/people.ts';
import { sessionStore } from '../storage/sessions.ts';
import { cancellationRoutes } from './routes.ts';
import { cancellationStore } from './store.ts';

const publicOrigin = environment.PUBLIC_ORIGIN;

const { PDF_FUNCTION_NAME } = v.parse(v.object({ PDF_FUNCTION_NAME: v.string() }), environment);

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
    printer: pdfFunction(client, { functionName: PDF_FUNCTION_NAME }),
  }),
);
export const handler = handle(app);
