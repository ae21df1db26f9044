import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { PortalError } from '../../shared/kernel/errors.ts';

/**
 * Requests and their duration per route and per function, and access records that could not be written, as
 * embedded metrics in the function's log. The route is the pattern, never the address: no id, no search word.
 * `undefined` keeps a local portal's log quiet; namespace and service come from the function's environment.
 * Alarms read them (infra/constructs/portal-metrics.ts).
 */
export function requestMetrics(functionName: string | undefined): MiddlewareHandler {
  if (!functionName) return (_, next) => next();
  const metrics = new Metrics();
  return async (c, next) => {
    const start = performance.now();
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'unknown';
    const outcome = `${Math.floor(c.res.status / 100)}xx`;
    metrics.addDimensions({ route, outcome });
    metrics.addDimensions({ outcome });
    metrics.addMetric('Requests', MetricUnit.Count, 1);
    metrics.addMetric('Duration', MetricUnit.Milliseconds, performance.now() - start);
    metrics.publishStoredMetrics();
    if (c.error instanceof PortalError && c.error.code === 'no-audit')
      metrics.singleMetric().addMetric('AuditFailures', MetricUnit.Count, 1);
  };
}

/** One number with its own dimensions, for what is not a request. */
export type Gauge = (
  name: string,
  value: number,
  unit: 'Count' | 'Seconds',
  dimensions?: Record<string, string>,
) => void;

/** Writes to the function's log; silent on a developer's machine. */
export function gauge(functionName: string | undefined): Gauge {
  if (!functionName) return () => undefined;
  const metrics = new Metrics();
  return (name, value, unit, dimensions = {}) => {
    const single = metrics.singleMetric();
    for (const [key, text] of Object.entries(dimensions)) single.addDimension(key, text);
    single.addMetric(name, MetricUnit[unit], value);
  };
}
