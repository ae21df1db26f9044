import { handle } from 'hono/aws-lambda';
import * as v from 'valibot';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { mapTilesFrom } from '../../shared/facilities/map-tiles.ts';
import { createApp } from '../http/create-app.ts';
import { client, table } from '../storage/client.ts';
import { clock, environment } from '../storage/environment.ts';
import { bucketEditions } from './bucket-editions.ts';
import { CurrentIndex } from './editions.ts';
import { facilityPages } from './page-routes.ts';
import { shellsFrom } from './page-shell.ts';
import { reportStore } from './reports.ts';
import { facilityRoutes } from './routes.ts';

const bucket = v.parse(v.string(), environment.FACILITY_BUCKET);
const secret = v.parse(v.pipe(v.string(), v.minLength(16)), environment.FACILITY_SECRET);
const editions = bucketEditions(client, { bucket, folder: '/tmp/facilities' });
const deps = {
  clock,
  current: new CurrentIndex(editions, isJapaneseHoliday),
  reports: reportStore(table),
  secret,
  shells: shellsFrom(import.meta.dirname),
  publicOrigin: environment.PUBLIC_ORIGIN,
  tiles: mapTilesFrom(environment.FACILITY_TILES),
};

const app = createApp(environment.PUBLIC_ORIGIN)
  .route('/', facilityRoutes(deps))
  .route('/', facilityPages(deps));
export const handler = handle(app);
