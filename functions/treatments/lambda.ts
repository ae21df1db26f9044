import { randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import * as v from 'valibot';
import { operatorFrom } from '../../shared/site/operator.ts';
import { createApp } from '../http/create-app.ts';
import { pdfFunction } from '../http/pdf-function.ts';
import { procedureMaster } from '../masters/masters.ts';
import { auditStore } from '../observability/audit.ts';
import { client, table } from '../storage/client.ts';
import { eligibilityStore } from '../storage/eligibility.ts';
import { clock, environment } from '../storage/environment.ts';
import { peopleStore } from '../storage/people.ts';
import { sessionStore } from '../storage/sessions.ts';
import { treatmentRoutes } from './routes.ts';
import { treatmentStore } from './store.ts';

const publicOrigin = environment.PUBLIC_ORIGIN;
const { PDF_FUNCTION_NAME } = v.parse(v.object({ PDF_FUNCTION_NAME: v.string() }), environment);

const app = createApp(publicOrigin).route(
  '/',
  treatmentRoutes({
    publicOrigin,
    clock,
    randomId: randomUUID,
    sessions: sessionStore(table),
    people: peopleStore(table),
    audit: auditStore(table),
    treatments: treatmentStore(table),
    procedures: procedureMaster(table, clock),
    eligibility: eligibilityStore(table),
    printer: pdfFunction(client, { functionName: PDF_FUNCTION_NAME }),
    operator: operatorFrom(environment.PORTAL_OPERATOR),
  }),
);
export const handler = handle(app);
