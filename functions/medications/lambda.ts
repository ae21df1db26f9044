import { randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import * as v from 'valibot';
import { operatorFrom } from '../../shared/site/operator.ts';
import { createApp } from '../http/create-app.ts';
import { pdfFunction } from '../http/pdf-function.ts';
import { commentMaster, drugMaster } from '../masters/masters.ts';
import { auditStore } from '../observability/audit.ts';
import { client, table } from '../storage/client.ts';
import { eligibilityStore } from '../storage/eligibility.ts';
import { clock, environment } from '../storage/environment.ts';
import { peopleStore } from '../storage/people.ts';
import { sessionStore } from '../storage/sessions.ts';
import { broughtStore } from './brought-store.ts';
import { medicationRoutes } from './routes.ts';
import { medicationStore } from './store.ts';

const publicOrigin = environment.PUBLIC_ORIGIN;
const { PDF_FUNCTION_NAME } = v.parse(v.object({ PDF_FUNCTION_NAME: v.string() }), environment);

const app = createApp(publicOrigin).route(
  '/',
  medicationRoutes({
    publicOrigin,
    clock,
    randomId: randomUUID,
    sessions: sessionStore(table),
    people: peopleStore(table),
    audit: auditStore(table),
    medications: medicationStore(table),
    brought: broughtStore(table),
    eligibility: eligibilityStore(table),
    printer: pdfFunction(client, { functionName: PDF_FUNCTION_NAME }),
    drugs: drugMaster(table, clock),
    comments: commentMaster(table, clock),
    operator: operatorFrom(environment.PORTAL_OPERATOR),
  }),
);
export const handler = handle(app);
