import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../functions/http/create-app.ts';
import { signInConfiguration } from '../../../functions/identity/configuration.ts';
import {
  callbackAddress,
  type IdentityDeps,
  identityDeps,
} from '../../../functions/identity/deps.ts';
import { openIdProvider, type SignInProvider } from '../../../functions/identity/provider.ts';
import { identityRoutes } from '../../../functions/identity/routes.ts';
import { newClientKey } from '../../../functions/local/provider/client-key.ts';
import { localProvider } from '../../../functions/local/provider/local-provider.ts';
import type { Table } from '../../../functions/storage/client.ts';

export const ORIGIN = 'http://127.0.0.1:4321';

/** A clock that stands until a test moves it. */
export function testClock(start = '2026-11-21T03:00:00Z') {
  let now = Date.parse(start);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { clock: () => new Date(now), pass };
}

/** The identity routes over a table, with any provider. */
export function testPortal(table: Table, provider: SignInProvider, change?: Partial<IdentityDeps>) {
  const time = testClock();
  const deps = {
    ...identityDeps({ table, provider, publicOrigin: ORIGIN, clock: time.clock }),
    ...change,
  };
  const app = createApp(ORIGIN).route('/', identityRoutes(deps));
  return { app, deps, pass: time.pass };
}
export type TestPortal = ReturnType<typeof testPortal>;

/** The local provider on a free port and the portal as its client. */
export async function portalWithProvider(table: Table) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/provider`;
  const key = await newClientKey();
  const { clock } = testClock();
  const redirectUri = callbackAddress(ORIGIN);
  server.on(
    'request',
    await localProvider({
      issuer,
      table,
      clientId: 'portal',
      clientJwks: key.publicJwks,
      redirectUri,
      clock,
    }),
  );
  const settings = signInConfiguration({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'portal',
    OIDC_KEY: key.privateKey,
  });
  const portal = testPortal(table, openIdProvider(settings, redirectUri));
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { ...portal, issuer, close };
}
