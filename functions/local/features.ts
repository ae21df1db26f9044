import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { mapTilesFrom } from '../../shared/facilities/map-tiles.ts';
import type { Clock } from '../../shared/kernel/dates.ts';
import { operatorFrom } from '../../shared/site/operator.ts';
import { cancellationRoutes } from '../cancellation/routes.ts';
import { cancellationStore } from '../cancellation/store.ts';
import { checkupRoutes } from '../checkups/routes.ts';
import { statusStore } from '../checkups/status-store.ts';
import { checkupStore } from '../checkups/store.ts';
import { adviceRoutes } from '../eligibility/advice-routes.ts';
import { registrationStore } from '../eligibility/registration-store.ts';
import { eligibilityRoutes } from '../eligibility/routes.ts';
import { officialForm } from '../expenses/form-template.ts';
import { expenseRoutes } from '../expenses/routes.ts';
import { expenseStore } from '../expenses/store.ts';
import { CurrentIndex, folderEditions } from '../facilities/editions.ts';
import { facilityPages } from '../facilities/page-routes.ts';
import { shellsFrom } from '../facilities/page-shell.ts';
import { reportStore } from '../facilities/reports.ts';
import { facilityRoutes } from '../facilities/routes.ts';
import { createApp } from '../http/create-app.ts';
import { identityDeps } from '../identity/deps.ts';
import type { SignInProvider } from '../identity/provider.ts';
import { identityRoutes } from '../identity/routes.ts';
import { commentMaster, drugMaster, procedureMaster } from '../masters/masters.ts';
import { broughtStore } from '../medications/brought-store.ts';
import { medicationRoutes } from '../medications/routes.ts';
import { medicationStore } from '../medications/store.ts';
import { auditStore } from '../observability/audit.ts';
import { typstPrinter } from '../pdf/typst-printer.ts';
import { statisticsRoutes } from '../statistics/routes.ts';
import type { Table } from '../storage/client.ts';
import { eligibilityStore } from '../storage/eligibility.ts';
import { environment } from '../storage/environment.ts';
import { treatmentRoutes } from '../treatments/routes.ts';
import { treatmentStore } from '../treatments/store.ts';
import { siteFolder } from './build-site.ts';
import { originalsIn } from './checkup-tools.ts';
import { editionFolder } from './import-facilities.ts';

const taxForm = await officialForm(environment.TAX_FORM_FILE);

export type FeatureDeps = {
  table: Table;
  provider: SignInProvider;
  origin: string;
  clock: Clock;
  /** Has the editions of the facilities; without it there is none. */
  dataFolder?: string;
};

/** The routes of every feature in one app: what CloudFront puts together on AWS. */
export function features({ table, provider, origin, clock, dataFolder = '' }: FeatureDeps): Hono {
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
  const facilities = {
    clock,
    // Looks at the pointer with every request: an import beside this portal shows at once.
    current: new CurrentIndex(folderEditions(editionFolder(dataFolder)), isJapaneseHoliday, 0),
    reports: reportStore(table),
    secret: randomBytes(32).toString('hex'),
    shells: shellsFrom(siteFolder),
    tiles: mapTilesFrom(environment.FACILITY_TILES),
    publicOrigin: origin,
  };
  const printer = typstPrinter();
  const app = createApp(origin)
    .route(
      '/',
      medicationRoutes({
        ...health,
        medications: medicationStore(table),
        brought: broughtStore(table),
        eligibility: eligibilityStore(table),
        printer,
        drugs: drugMaster(table, clock),
        comments: commentMaster(table, clock),
      }),
    )
    .route(
      '/',
      treatmentRoutes({
        ...health,
        treatments: treatmentStore(table),
        procedures: procedureMaster(table, clock),
        eligibility: eligibilityStore(table),
        printer,
      }),
    )
    .route(
      '/',
      expenseRoutes({
        ...health,
        expenses: expenseStore(table),
        household: identity.household,
        eligibility: eligibilityStore(table),
        printer,
        officialForm: taxForm,
      }),
    )
    .route(
      '/',
      checkupRoutes({
        ...health,
        checkups: checkupStore(table),
        status: statusStore(table, 0), // an import beside this portal shows at once
        eligibility: eligibilityStore(table),
        originals: originalsIn(dataFolder),
        printer,
      }),
    )
    .route('/', adviceRoutes({ clock }))
    .route(
      '/',
      eligibilityRoutes({
        ...health,
        eligibility: eligibilityStore(table),
        registrations: registrationStore(table),
        printer,
      }),
    )
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
    .route('/', facilityRoutes(facilities))
    .route('/', facilityPages(facilities))
    .route('/', identityRoutes(identity));
  return new Hono()
    .use(async (c, next) => {
      await next();
      c.header('date', clock().toUTCString()); // with PORTAL_TODAY the page must not count with its own
    })
    .mount('/', app.fetch);
}
