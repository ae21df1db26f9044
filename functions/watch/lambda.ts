import { gauge } from '../observability/metrics.ts';
import { table } from '../storage/client.ts';
import { clock, environment } from '../storage/environment.ts';
import { look } from './look.ts';

const write = gauge(environment.AWS_LAMBDA_FUNCTION_NAME);

/** Every five minutes; infra/stacks/watch.ts. */
export const handler = (): Promise<void> => look(table, clock, write);
