import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import {
  exportFacilities,
  getFacility,
  listFacilities,
  reportFacility,
} from '../../shared/facilities/contract.ts';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { validate } from '../http/validate.ts';
import { csvFile, geoJsonFile } from './bulk-files.ts';
import type { CountryFormat } from './country-files.ts';
import { facilityDetail } from './detail.ts';
import type { CurrentIndex } from './editions.ts';
import type { FacilityIndex } from './facility-index.ts';
import { facilityPage } from './facility-page.ts';
import { type ReportStore, senderOf } from './reports.ts';

export type FacilityDeps = {
  clock: Clock;
  current: CurrentIndex;
  reports: ReportStore;
  /** Signs cursors and hides the addresses of those who report. */
  secret: string;
};

/** Says "open now", so it may be a minute old. */
export const SHORT = 'public, max-age=60, s-maxage=60';
export const FILE = 'public, max-age=3600, s-maxage=3600';
const OPEN_TO_ALL = { 'access-control-allow-origin': '*' } as const;

/** The open data as an API at its full addresses: nobody's data, no session. */
export function facilityRoutes(deps: FacilityDeps): Hono<Env> {
  const { clock } = deps;
  return new Hono<Env>()
    .on('GET', ['/api/facilities', '/api/facilities/*'], etag())
    .get(listFacilities.path, validate('query', listFacilities.query), async (c) => {
      const index = await presentIndex(deps);
      return json(c, facilityPage(index, c.req.valid('query'), clock(), deps.secret));
    })
    .get(exportFacilities.path, validate('query', exportFacilities.query), async (c) => {
      const { format, prefecture } = c.req.valid('query');
      const index = await presentIndex(deps);
      if (prefecture === undefined) return country(c, deps, index.facts.edition, format);
      const make = format === 'csv' ? csvFile : geoJsonFile;
      const [media, ending] =
        format === 'csv' ? ['text/csv', 'csv'] : ['application/geo+json', 'geojson'];
      const bytes = Buffer.from([...make(index, prefecture, dateInJapan(clock()))].join(''));
      const packed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
      return c.body(new Uint8Array(packed ? await promisify(gzip)(bytes) : bytes), 200, {
        ...OPEN_TO_ALL,
        'cache-control': FILE,
        'content-type': `${media}; charset=utf-8`,
        vary: 'accept-encoding',
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
        'content-disposition': `attachment; filename="facilities-${prefecture}-${index.facts.edition}.${ending}"`,
      });
    })
    .get('/api/facilities/:id', validate('param', getFacility.params), async (c) => {
      const index = await presentIndex(deps);
      const found = facilityDetail(index, c.req.valid('param').id, clock());
      if (!found) throw new PortalError('not-found', 'there is no such facility');
      return json(c, found);
    })
    .post(
      '/api/facilities/:id/report',
      validate('param', reportFacility.params),
      validate('json', reportFacility.body),
      async (c) => {
        await report(deps, c, c.req.valid('param').id, c.req.valid('json').what);
        return c.json({ reported: true });
      },
    );
}

export async function presentIndex({ current, clock }: FacilityDeps): Promise<FacilityIndex> {
  const index = await current.get(clock());
  if (!index) throw new PortalError('not-available', 'no edition has been imported yet');
  return index;
}

/** @returns the facility that was reported */
export async function report(
  deps: FacilityDeps,
  c: Context,
  facilityId: string,
  what: Parameters<ReportStore['add']>[0]['what'],
) {
  const now = deps.clock();
  const index = await presentIndex(deps);
  const found = facilityDetail(index, facilityId, now);
  if (!found) throw new PortalError('not-found', 'there is no such facility');
  // Set at the edge whatever the visitor says; a machine of our own has one visitor.
  const address = c.req.header('x-visitor-address') ?? 'local';
  const sender = senderOf(address, deps.secret, now);
  await deps.reports.add({ facilityId, what, edition: index.facts.edition }, sender, now);
  return found;
}

/** Too large for one answer of a function: on AWS its address in the bucket, good for some minutes. */
async function country(
  c: Context,
  { current }: FacilityDeps,
  edition: string,
  format: CountryFormat,
) {
  const file = await current.country(edition, format);
  if (!file) throw new PortalError('not-available', 'the file of the country is not made yet');
  if ('address' in file) return c.redirect(file.address, 302);
  return c.body(file.bytes, 200, {
    ...OPEN_TO_ALL,
    'cache-control': FILE,
    'content-type': 'application/gzip',
    'content-disposition': `attachment; filename="facilities-${edition}.${format}.gz"`,
  });
}

const json = (c: Context, body: object) =>
  c.body(JSON.stringify(body), 200, {
    ...OPEN_TO_ALL,
    'cache-control': SHORT,
    'content-type': 'application/json; charset=utf-8',
  });
