import { handle } from 'hono/aws-lambda';
import { createApp } from '../http/create-app.ts';
import { environment } from '../storage/environment.ts';
import { statisticsRoutes } from './routes.ts';

const app = createApp(environment.PUBLIC_ORIGIN).route('/', statisticsRoutes());
export const handler = handle(app);
