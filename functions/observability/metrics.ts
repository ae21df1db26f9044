import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

/**
 * Requests and their duration per route, as embedded metrics in the function's log. The route is the
 * pattern, never the address: no id, no search word. `undefined` keeps a local portal's log quiet.
 */
export function requestMetrics(functionName: string | undefined): MiddlewareHandler {
  if (!functionName) return (_, next) => next();
  const metrics = new Metrics({ namespace: 'Portal', serviceName: functionName });
  return async (c, next) => {
    const start = performance.now();
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'unknown';
    metrics.addDimensions({ route, outcome: `${Math.floor(c.res.status / 100)}xx` });
    metrics.addMetric('Requests', MetricUnit.Count, 1);
    metrics.addMetric('Duration', MetricUnit.Milliseconds, performance.now() - start);
    metrics.publishStoredMetrics();
  };
}
