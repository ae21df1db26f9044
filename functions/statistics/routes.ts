import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { PortalError } from '../../shared/kernel/errors.ts';
import { seriesById } from '../../shared/statistics/catalogue.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import { exportSeries, getSeries, listSeries } from '../../shared/statistics/contract.ts';
import { seriesToCsv, seriesToJson, statisticsIndex } from '../../shared/statistics/export.ts';
import type { Env } from '../http/env.ts';
import { validate } from '../http/validate.ts';

/** Five minutes in a browser, a day at the edge: the figures change only with a deployment, which clears the edge. */
const CACHE = 'public, max-age=300, s-maxage=86400';

/** 導入・利用状況 at its full addresses. Nobody's data: no session, no table, no clock. */
export function statisticsRoutes(): Hono<Env> {
  const list = JSON.stringify(statisticsIndex());

  return new Hono<Env>()
    .use('/api/statistics/*', etag())
    .get(listSeries.path, (c) => json(c, list))
    .get(address(getSeries.path), validate('param', getSeries.params), (c) =>
      json(c, JSON.stringify(seriesToJson(existing(c.req.valid('param').id)))),
    )
    .get(
      address(exportSeries.path),
      validate('param', exportSeries.params),
      validate('query', exportSeries.query),
      (c) => {
        const { id } = c.req.valid('param');
        return c.body(seriesToCsv(existing(id), c.req.valid('query').lang), 200, {
          'cache-control': CACHE,
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${id}.csv"`,
        });
      },
    );
}

/** `{id}` of the contract as the router writes it. */
const address = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

function existing(id: string): Series {
  const found = seriesById(id);
  if (!found) throw new PortalError('not-found', 'there is no such series');
  return found;
}

/** Open to every site: public figures, and the answer is the same for everybody. */
const json = (c: Context, body: string) =>
  c.body(body, 200, {
    'cache-control': CACHE,
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  });
