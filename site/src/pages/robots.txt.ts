import type { APIRoute } from 'astro';

/** Everything that is nobody's may be found; the pages of facilities have sitemaps of their own. */
export const GET: APIRoute = ({ site }) => {
  const sitemaps = ['/sitemap.xml', '/facilities/sitemap.xml'].map(
    (path) => `Sitemap: ${new URL(path, site).href}`,
  );
  return new Response(['User-agent: *', 'Disallow: /api/', '', ...sitemaps, ''].join('\n'));
};
