import { handle } from 'hono/aws-lambda';
import { createApp } from '../http/create-app.ts';
import { table } from '../storage/client.ts';
import { clock, environment } from '../storage/environment.ts';
import { signInConfiguration } from './configuration.ts';
import { callbackAddress, identityDeps } from './deps.ts';
import { openIdProvider } from './provider.ts';
import { identityRoutes } from './routes.ts';

const publicOrigin = environment.PUBLIC_ORIGIN;
const provider = openIdProvider(signInConfiguration(), callbackAddress(publicOrigin));

const app = createApp(publicOrigin).route(
  '/',
  identityRoutes(identityDeps({ table, provider, publicOrigin, clock })),
);
export const handler = handle(app);
