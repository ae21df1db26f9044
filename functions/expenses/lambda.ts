import { randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import * as v from 'valibot';
import { operatorFrom } from '../../shared/site/operator.ts';
import { createApp } from '../http/create-app.ts';
import { pdfFunction } from '../http/pdf-function.ts';
import { auditStore } from '../observability/audit.ts';
import { client, table } from '../storage/client.ts';
import { eligibilityStore } from '../storage/eligibility.ts';
import { clock, environment } from '../storage/environment.ts';
import { householdStore } from '../storage/household.ts';
import { peopleStore } from '../storage/people.ts';
import { sessionStore } from '../storage/sessions.ts';
import { officialForm } from './form-template.ts';
import { expenseRoutes } from './routes.ts';
import { expenseStore } from './store.ts';

const { PDF_FUNCTION_NAME } = v.parse(v.object({ PDF_FUNCTION_NAME: v.string() }), environment);
const publicOrigin = environment.PUBLIC_ORIGIN;

const app = createApp(publicOrigin).route(
  '/',
  expenseRoutes({
    publicOrigin,
    clock,
    randomId: randomUUID,
    sessions: sessionStore(table),
    people: peopleStore(table),
    household: householdStore(table),
    audit: auditStore(table),
    expenses: expenseStore(table),
    eligibility: eligibilityStore(table),
    printer: pdfFunction(client, { functionName: PDF_FUNCTION_NAME }),
    operator: operatorFrom(environment.PORTAL_OPERATOR),
    officialForm: await officialForm(environment.TAX_FORM_FILE),
  }),
);
export const handler = handle(app);
