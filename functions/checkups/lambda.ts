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
import { bucketOriginals } from '../storage/originals.ts';
import { peopleStore } from '../storage/people.ts';
import { sessionStore } from '../storage/sessions.ts';
import { isContentTypeBinary } from './binary-types.ts';
import { checkupRoutes } from './routes.ts';
import { statusStore } from './status-store.ts';
import { checkupStore } from './store.ts';

const publicOrigin = environment.PUBLIC_ORIGIN;
const { PDF_FUNCTION_NAME, CHECKUP_BUCKET } = v.parse(
  v.object({ PDF_FUNCTION_NAME: v.string(), CHECKUP_BUCKET: v.string() }),
  environment,
);

const app = createApp(publicOrigin).route(
  '/',
  checkupRoutes({
    publicOrigin,
    clock,
    randomId: randomUUID,
    sessions: sessionStore(table),
    people: peopleStore(table),
    audit: auditStore(table),
    checkups: checkupStore(table),
    status: statusStore(table),
    eligibility: eligibilityStore(table),
    originals: bucketOriginals(client, { bucket: CHECKUP_BUCKET }),
    printer: pdfFunction(client, { functionName: PDF_FUNCTION_NAME }),
    operator: operatorFrom(environment.PORTAL_OPERATOR),
  }),
);
export const handler = handle(app, { isContentTypeBinary });
