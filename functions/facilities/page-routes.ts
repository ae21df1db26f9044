import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import * as v from 'valibot';
import { FacilityId, ReportKind } from '../../shared/facilities/contract.ts';
import { FacilityKind } from '../../shared/facilities/kinds.ts';
import type { MapTiles } from '../../shared/facilities/map-tiles.ts';
import { municipalityOf } from '../../shared/facilities/municipalities.ts';
import { areaPage } from '../../shared/facilities/pages/area-page.ts';
import { detailPage } from '../../shared/facilities/pages/detail-page.ts';
import {
  apiPage,
  noEditionPage,
  notFoundPage,
  reportedPage,
} from '../../shared/facilities/pages/other-pages.ts';
import type { FacilityPageParts } from '../../shared/facilities/pages/page.ts';
import { readPageQuery } from '../../shared/facilities/pages/page-query.ts';
import { resultLinks, searchPage } from '../../shared/facilities/pages/search-page.ts';
import { facilityPath } from '../../shared/facilities/pages/words.ts';
import { prefectureOf } from '../../shared/facilities/prefectures.ts';
import type { FacilityQuery } from '../../shared/facilities/search-codec.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import { LANGUAGES, type Language } from '../../shared/kernel/texts.ts';
import type { Env } from '../http/env.ts';
import { kindCounts, municipalityCounts } from './area-counts.ts';
import { facilityDetail } from './detail.ts';
import type { FacilityIndex } from './facility-index.ts';
import { facilityPage } from './facility-page.ts';
import { fillShell, type Shells } from './page-shell.ts';
import { type FacilityDeps, FILE, presentIndex, report, SHORT } from './routes.ts';
import { sitemapIndex, sitemapOf } from './sitemap.ts';

export type FacilityPageDeps = FacilityDeps & {
  shells: () => Shells;
  publicOrigin: string;
  tiles: MapTiles;
};
type Answer = { parts: FacilityPageParts; status?: 200 | 404 | 429 | 503; keep?: boolean };

/** The same answers as pages: whole without script, made of the components in shared/facilities/pages. */
export function facilityPages(deps: FacilityPageDeps): Hono<Env> {
  const app = new Hono<Env>();
  const xml = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': FILE };
  app
    .get('/facilities/sitemap.xml', (c) => c.body(sitemapIndex(deps.publicOrigin), 200, xml))
    .get('/facilities/sitemap/:file{\\d\\d\\.xml}', async (c) => {
      const code = c.req.param('file').slice(0, 2);
      if (!prefectureOf(code)) throw new PortalError('not-found', 'there is no such area');
      return c.body(sitemapOf(await presentIndex(deps), code, deps.publicOrigin), 200, xml);
    });
  for (const language of LANGUAGES) {
    const path = facilityPath(language);
    app.get(path.slice(0, -1), (c) => c.redirect(path, 308)).route(path, pagesIn(language, deps));
  }
  return app;
}

function pagesIn(language: Language, deps: FacilityPageDeps): Hono<Env> {
  const { clock, publicOrigin: origin, secret, tiles } = deps;
  const found = (index: FacilityIndex, query: FacilityQuery) => {
    try {
      return { page: facilityPage(index, query, clock(), secret), changed: false };
    } catch (problem) {
      if (!(problem instanceof PortalError) || query.cursor === undefined) throw problem;
      const { cursor: _, ...first } = query;
      return { page: facilityPage(index, first, clock(), secret), changed: true };
    }
  };
  /** Answers a page, or says on a page why there is none. */
  const page =
    (make: (c: Context, index: FacilityIndex) => Answer | Promise<Answer>) =>
    async (c: Context) => {
      const answer = await presentIndex(deps)
        .then((index) => make(c, index))
        .catch((problem: unknown) => failed(problem, language));
      const { parts, status = 200, keep = status === 200 } = answer;
      return c.html(fillShell(deps.shells(), parts, language, origin), status, {
        'cache-control': keep ? SHORT : 'no-store',
      });
    };
  const searchOf = (c: Context) => new URL(c.req.url).searchParams;
  const area = (c: Context, index: FacilityIndex): Answer => {
    const { prefecture = '', municipality, kind: kindText } = c.req.param();
    const kind = v.safeParse(v.optional(FacilityKind), kindText);
    const known = municipality === undefined || municipalityOf(municipality) !== undefined;
    if (!prefectureOf(prefecture) || prefecture.length !== 2 || !known || !kind.success)
      throw new PortalError('not-found', 'there is no such area');
    if (municipality !== undefined && !municipality.startsWith(prefecture))
      throw new PortalError('not-found', 'there is no such area');
    const fixed = {
      prefecture,
      ...(municipality ? { municipality } : {}),
      ...(kind.output ? { kind: kind.output } : {}),
    };
    const cursor = searchOf(c).get('cursor');
    const search = new URLSearchParams(cursor ? { cursor } : {});
    const { page } = found(index, readPageQuery(search, clock(), fixed).query);
    const below = municipality
      ? { municipality, kinds: kindCounts(index, municipality) }
      : { municipalities: municipalityCounts(index, prefecture) };
    const { kinds: _, ...onlyPlace } = below as { kinds?: unknown } & typeof below;
    const links = resultLinks(new URL(c.req.url).pathname, search, page.next);
    const whole = { prefecture, page, links, further: cursor !== null, tiles };
    const parts = kind.output
      ? areaPage({ ...whole, ...onlyPlace, kind: kind.output }, language, origin)
      : areaPage({ ...whole, ...below }, language, origin);
    return { parts };
  };
  return new Hono<Env>()
    .on('GET', ['/', '/*'], etag())
    .get(
      '/',
      page((c, index) => {
        const search = searchOf(c);
        const query = readPageQuery(search, clock());
        const answer = found(index, query.query);
        if (answer.changed) search.delete('cursor');
        return { parts: searchPage({ query, search, tiles, ...answer }, language) };
      }),
    )
    .get(
      '/api/',
      page((_, index) => ({
        parts: apiPage(index.rows > 0 ? index.display(0).id : '0000000', language),
      })),
    )
    .get('/area/:prefecture/', page(area))
    .get('/area/:prefecture/:municipality/', page(area))
    .get('/area/:prefecture/:municipality/:kind/', page(area))
    .get(
      '/:id/',
      page((c, index) => {
        const id = v.safeParse(FacilityId, c.req.param('id'));
        const one = id.success && facilityDetail(index, id.output, clock());
        if (!one) throw new PortalError('not-found', 'there is no such facility');
        return { parts: detailPage(one, language, origin, tiles) };
      }),
    )
    .post(
      '/:id/report/:what',
      page(async (c, index) => {
        const id = v.safeParse(FacilityId, c.req.param('id'));
        const what = v.safeParse(ReportKind, c.req.param('what'));
        const one = id.success && facilityDetail(index, id.output, clock());
        if (!one || !what.success) throw new PortalError('not-found', 'there is no such facility');
        try {
          await report(deps, c, one.id, what.output);
          return { parts: reportedPage(one, 'thanks', language), keep: false };
        } catch (problem) {
          if (!(problem instanceof PortalError) || problem.code !== 'too-many-requests')
            throw problem;
          return { parts: reportedPage(one, 'tooMany', language), status: 429 };
        }
      }),
    )
    .get('/:id', (c) => c.redirect(`${new URL(c.req.url).pathname}/`, 308));
}

function failed(problem: unknown, language: Language): Answer {
  if (problem instanceof PortalError && problem.code === 'not-found')
    return { parts: notFoundPage(language), status: 404 };
  if (problem instanceof PortalError && problem.code === 'not-available')
    return { parts: noEditionPage(language), status: 503 };
  throw problem;
}
