import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

const OUTCOMES = ['2xx', '3xx', '4xx', '5xx'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** The metrics that functions/observability/metrics.ts writes, as alarms and dashboard read them. */
export class PortalMetrics {
  readonly #namespace: string;

  constructor(namespace: string) {
    this.#namespace = namespace;
  }

  /** A metric of one function, with further dimensions. */
  of(
    metricName: string,
    service: string,
    { statistic = 'Sum', period = Duration.minutes(5), ...dimensions }: MetricOptions = {},
  ): Metric {
    return new Metric({
      namespace: this.#namespace,
      metricName,
      dimensionsMap: { service, ...dimensions },
      statistic,
      period,
    });
  }

  requests(service: string, outcome: Outcome, period?: Duration): Metric {
    return this.of('Requests', service, { outcome, ...(period ? { period } : {}) });
  }

  onRoute(service: string, route: string, outcome: Outcome, period?: Duration): Metric {
    return this.of('Requests', service, { route, outcome, ...(period ? { period } : {}) });
  }

  /** Milliseconds of good answers of one screen, 99th percentile. */
  p99(service: string, route: string): Metric {
    return this.of('Duration', service, { route, outcome: '2xx', statistic: 'p99' });
  }

  /** Percent of answers that are not 5xx; 100 when nobody asked. */
  availability(service: string, period: Duration): MathExpression {
    const all = OUTCOMES.map((outcome) => `FILL(${service}${outcome}, 0)`).join(' + ');
    return new MathExpression({
      expression: `IF((${all}) > 0, 100 * (1 - FILL(${service}5xx, 0) / (${all})), 100)`,
      usingMetrics: Object.fromEntries(
        OUTCOMES.map((outcome) => [
          `${service}${outcome}`,
          this.requests(service, outcome, period),
        ]),
      ),
      period,
      label: service,
    });
  }
}

type MetricOptions = {
  statistic?: string;
  period?: Duration;
  route?: string;
  outcome?: Outcome;
  kind?: string;
};
