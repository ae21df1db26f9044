import { randomInt, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Clock } from '../../shared/kernel/dates.ts';
import { operatorFrom } from '../../shared/site/operator.ts';
import { cancellationRoutes } from '../cancellation/routes.ts';
import { cancellationStore } from '../cancellation/store.ts';
import { adviceRoutes } from '../eligibility/advice-routes.ts';
import { eligibilityRoutes } from '../eligibility/routes.ts';
import { eligibilityStore } from '../eligibility/store.ts';
import { createApp } from '../http/create-app.ts';
import { identityDeps } from '../identity/deps.ts';
import type { SignInProvider } from '../identity/provider.ts';
import { identityRoutes } from '../identity/routes.ts';
import { commentMaster, drugMaster } from '../masters/masters.ts';
import { medicationRoutes } from '../medications/routes.ts';
import { medicationStore } from '../medications/store.ts';
import { auditStore } from '../observability/audit.ts';
import { typstPrinter } from '../pdf/typst-printer.ts';
import { statisticsRoutes } from '../statistics/routes.ts';
import type { Table } from '../storage/client.ts';
import { environment } from '../storage/environment.ts';

export type FeatureDeps = { table: Table; provider: SignInProvider; origin: string; clock: Clock };

/** The routes of every feature in one app: what CloudFront puts together on AWS. */
export function features({ table, provider, origin, clock }: FeatureDeps): Hono {
  const identity = identityDeps({ table, provider, publicOrigin: origin, clock });
  const health = {
    clock,
    publicOrigin: origin,
    sessions: identity.sessions,
    people: identity.people,
    audit: auditStore(table),
    randomId: randomUUID,
    operator: operatorFrom(environment.PORTAL_OPERATOR),
  };
  const printer = typstPrinter();
  const app = createApp(origin)
    .route(
      '/',
      medicationRoutes({
        ...health,
        medications: medicationStore(table),
        drugs: drugMaster(table, clock),
        comments: commentMaster(table, clock),
      }),
    )
    .route('/', adviceRoutes({ clock }))
    .route('/', eligibilityRoutes({ ...health, eligibility: eligibilityStore(table), printer }))
    .route(
      '/',
      cancellationRoutes({
        ...health,
        store: cancellationStore(table),
        randomBelow: randomInt,
        printer,
      }),
    )
    .route('/', statisticsRoutes())
    .route('/', identityRoutes(identity));
  return new Hono()
    .use(async (c, next) => {
      await next();
      c.header('date', clock().toUTCString()); // with PORTAL_TODAY the page must not count with its own
    })
    .mount('/', app.fetch);
}
