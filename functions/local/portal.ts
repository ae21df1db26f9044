import { Hono } from 'hono';
import type { Clock } from '../../shared/kernel/dates.ts';
import { signInConfiguration } from '../identity/configuration.ts';
import { callbackAddress } from '../identity/deps.ts';
import { openIdProvider } from '../identity/provider.ts';
import type { Table } from '../storage/client.ts';
import { siteFolder } from './build-site.ts';
import { features } from './features.ts';
import type { ServerParts } from './http-server.ts';
import { newClientKey } from './provider/client-key.ts';
import { localProvider } from './provider/local-provider.ts';
import { siteFiles } from './site-files.ts';

const PROVIDER_PATH = '/provider';
const CLIENT_ID = 'portal';

export type LocalPortal = { table: Table; origin: string; clock: Clock; dataFolder: string };

/** What functions answer, on AWS as here (infra/stacks/api.ts); everything else is a file. */
const ANSWERED = ['/api/*', '/facilities/*', '/en/facilities/*'];

/** Every feature's routes, the pages and the provider, as one origin of this machine. */
export async function localPortal({
  table,
  origin,
  clock,
  dataFolder,
}: LocalPortal): Promise<Omit<ServerParts, 'port'>> {
  const { privateKey, publicJwks } = await newClientKey();
  const issuer = `${origin}${PROVIDER_PATH}`;
  const redirectUri = callbackAddress(origin);
  const configuration = signInConfiguration({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_KEY: privateKey,
  });
  const provider = openIdProvider(configuration, redirectUri);
  const listener = await localProvider({
    issuer,
    table,
    clientId: CLIENT_ID,
    clientJwks: publicJwks,
    redirectUri,
    clock,
  });
  const api = features({ table, provider, origin, clock, dataFolder });
  const pages = siteFiles(siteFolder);
  const portal = new Hono()
    .get('/api/openapi.json', (c) => pages.fetch(c.req.raw))
    .on(['GET', 'POST', 'PUT', 'DELETE'], ANSWERED, (c) => api.fetch(c.req.raw))
    .route('/', pages);
  return { fetch: portal.fetch, provider: { path: PROVIDER_PATH, listener } };
}
