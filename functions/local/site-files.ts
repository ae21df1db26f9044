import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

type SiteFile = { body: Buffer; compressed: Buffer | undefined; type: string; hashed: boolean };

/** Response headers that CloudFront adds on AWS (infra/constructs/portal-distribution.ts). */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
};

/** The built pages as the edge serves them: folder addresses, compression, long life for hashed files. */
export function siteFiles(folder: string): Hono {
  const known = new Map<string, Promise<SiteFile | undefined>>();
  const load = (path: string) => {
    const found = known.get(path) ?? read(folder, path);
    known.set(path, found);
    // Only what exists is kept: anybody may ask for what does not.
    void found.then((file) => file ?? known.delete(path));
    return found;
  };
  return new Hono().get('*', async (c) => {
    const path = decoded(new URL(c.req.url).pathname);
    const file = path === undefined ? undefined : await load(path);
    const missing = file ?? (await load(path?.startsWith('/en/') ? '/en/404/' : '/404.html'));
    if (!missing) return c.text('not built', 404);
    const compressed = /\bbr\b/.test(c.req.header('accept-encoding') ?? '') && missing.compressed;
    return c.body(new Uint8Array(compressed || missing.body), file ? 200 : 404, {
      ...SECURITY_HEADERS,
      'content-type': missing.type,
      vary: 'accept-encoding',
      ...(compressed ? { 'content-encoding': 'br' } : {}),
      'cache-control': missing.hashed
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=300',
    });
  });
}

/** undefined for escapes that are no UTF-8 */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function read(folder: string, path: string): Promise<SiteFile | undefined> {
  const inside = normalize(path).replace(/^(\.\.(\/|\\|$))+/, '');
  const plain = join(folder, inside);
  if (!plain.startsWith(folder) || path.includes('\0')) return undefined;
  const isFile = await stat(plain).then(
    (found) => found.isFile(),
    () => false,
  );
  const name = isFile ? plain : join(plain, 'index.html');
  try {
    const body = await readFile(name);
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const text = /text|json|javascript|xml|svg/.test(type);
    const compressed = text
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : undefined;
    return { body, compressed, type, hashed: inside.includes('_astro') };
  } catch {
    return undefined;
  }
}
