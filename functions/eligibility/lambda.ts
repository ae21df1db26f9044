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
import { peopleStore } from '../storage/people.ts';
import { sessionStore } from '../storage/sessions.ts';
import { adviceRoutes } from './advice-routes.ts';
import { registrationStore } from './registration-store.ts';
import { eligibilityRoutes } from './routes.ts';

const publicOrigin = environment.PUBLIC_ORIGIN;
const { PDF_FUNCTION_NAME } = v.parse(v.object({ PDF_FUNCTION_NAME: v.string() }), environment);

const app = createApp(publicOrigin)
  .route('/', adviceRoutes({ clock }))
  .route(
    '/',
    eligibilityRoutes({
      publicOrigin,
      clock,
      randomId: randomUUID,
      sessions: sessionStore(table),
      people: peopleStore(table),
      audit: auditStore(table),
      eligibility: eligibilityStore(table),
      registrations: registrationStore(table),
      printer: pdfFunction(client, { functionName: PDF_FUNCTION_NAME }),
      operator: operatorFrom(environment.PORTAL_OPERATOR),
    }),
  );
export const handler = handle(app);
