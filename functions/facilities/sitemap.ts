import { PREFECTURES } from '../../shared/facilities/prefectures.ts';
import { escapeHtml } from '../../shared/kernel/html.ts';
import { kindCounts, municipalityCounts } from './area-counts.ts';
import type { FacilityIndex } from './facility-index.ts';
import { lowerBound } from './gram-reader.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** @source sitemaps.org, protocol 0.9: addresses of one file */
export const MOST_ADDRESSES = 50_000;

/** One file per prefecture. @param origin  of the portal */
export const sitemapIndex = (origin: string): string =>
  `${HEAD}<sitemapindex xmlns="${SPACE}">${PREFECTURES.map(
    ({ code }) =>
      `<sitemap><loc>${escapeHtml(origin)}/facilities/sitemap/${code}.xml</loc></sitemap>`,
  ).join('')}</sitemapindex>\n`;

/** Area pages and facilities of a prefecture; the English pages are found from the Japanese ones. */
export function sitemapOf(index: FacilityIndex, prefecture: string, origin: string): string {
  const paths = [`area/${prefecture}/`];
  for (const [municipality] of municipalityCounts(index, prefecture)) {
    paths.push(`area/${prefecture}/${municipality}/`);
    for (const [kind] of kindCounts(index, municipality))
      paths.push(`area/${prefecture}/${municipality}/${kind}/`);
  }
  const from = lowerBound(index.municipality, Number(`${prefecture}000`));
  const to = lowerBound(index.municipality, Number(`${prefecture}999`) + 1);
  for (let row = from; row < to && paths.length < MOST_ADDRESSES; row += 1)
    paths.push(`${index.display(row).id}/`);
  const addresses = paths.map((path) => escapeHtml(`${origin}/facilities/${path}`));
  return `${HEAD}<urlset xmlns="${SPACE}">${addresses
    .map((address) => `<url><loc>${address}</loc></url>`)
    .join('\n')}</urlset>\n`;
}
