import type { APIRoute } from 'astro';
import { LANGUAGES } from '../../../shared/kernel/texts.ts';
import { pathIn } from '../i18n/languages.ts';

/** Pages that need no sign-in; what lies below them is linked from there. */
const PATHS = [
  '/',
  '/facilities/',
  '/reception/',
  '/statistics/',
  '/sign-in/',
  '/expenses/tax-return/',
  '/accessibility/',
  '/privacy/',
] as const;

export const GET: APIRoute = ({ site }) => {
  const addresses = PATHS.flatMap((path) =>
    LANGUAGES.map((language) => new URL(pathIn(language, path), site).href),
  );
  const body = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${body}</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
