import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import { cancellationStore } from '../../functions/cancellation/store.ts';
import { NAMES } from '../../functions/exchange/files.ts';
import { JOBS, runJob } from '../../functions/exchange/jobs.ts';
import { closeDelivery, openDelivery } from '../../functions/ingest/open-deliveries.ts';
import { gauge, requestMetrics } from '../../functions/observability/metrics.ts';
import { look } from '../../functions/watch/look.ts';
import { RUNBOOK } from '../../infra/runbook.ts';
import { HTTP_FEATURES } from '../../infra/stacks/api.ts';
import { metricsOf, repositoryRoot, stages } from '../../infra/stages.ts';
import { clockFrom } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import { memoryBlobs } from '../delivery/objects.ts';
import { testTable } from '../support/table.ts';
import { everywhere, type Resource, templates } from './templates.ts';

const all = templates();
const alarms = everywhere(all, 'AWS::CloudWatch::Alarm');
const runbook = readFileSync(join(repositoryRoot, 'infra', 'runbook.md'), 'utf8');
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
const sectionOf = ({ Properties }: Resource): string | undefined =>
  /→ infra\/runbook\.md#([a-z-]+)$/.exec(String(Properties.AlarmDescription))?.[1];

describe('every alarm', () => {
  test.each(alarms)('%s reaches somebody and leads to a section', (_, alarm) => {
    expect(alarm.Properties.AlarmActions).toHaveLength(1);
    expect(alarm.Properties.OKActions).toHaveLength(1);
    expect(sections).toContain(sectionOf(alarm));
  });

  test('no section without an alarm, none twice', () => {
    expect([...RUNBOOK].sort()).toEqual([...sections].sort());
    expect([...new Set(alarms.map(([, alarm]) => sectionOf(alarm)))].sort()).toEqual(
      [...RUNBOOK].sort(),
    );
  });

  test('goes to a topic that is encrypted and has an address', () => {
    for (const name of ['data', 'edge'] as const) {
      all[name].allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: {} });
      all[name].resourcePropertiesCountIs('AWS::SNS::Subscription', { Protocol: 'email' }, 1);
    }
  });
});

test.each(Object.keys(HTTP_FEATURES))(
  '%s: availability, latency, access records, release',
  (service) => {
    const ids = alarms.map(([id]) => id.toLowerCase());
    for (const what of ['Availability', 'Slow', 'AccessRecords', 'Failing'])
      expect(ids.some((id) => id.includes(`${service}${what}`.toLowerCase()))).toBe(true);
  },
);

type Read = { MetricName: string; Namespace: string; Dimensions?: { Name: string }[] };
const shape = (name: string, dimensions: readonly string[]) =>
  `${name}{${[...dimensions].sort().join(',')}}`;

describe('alarms read only what the code writes', () => {
  const written = new Set<string>();
  const said: string[] = [];
  afterEach(() => vi.unstubAllEnvs());

  beforeAll(async () => {
    vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'some');
    vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'Portal/production');
    const log = vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)));
    const other = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
    const app = new Hono().use(requestMetrics('some')).get('/api/some', () => {
      throw new PortalError('no-audit', 'not written');
    });
    app.onError(() => new Response('', { status: 503 }));
    await app.request('/api/some');
    const write = gauge('some');
    write('UnreadableFiles', 1, 'Count'); // functions/ingest/lambda.ts, functions/delivery/lambda.ts
    const table = await testTable();
    const clock = clockFrom('2026-11-21');
    await openDelivery(table, 'one', clock());
    await closeDelivery(table, 'two', { kinds: ['receipts'], at: clock() });
    await look(table, clock, write);
    const stores = { exchange: exchangeStore(table), store: cancellationStore(table) };
    const blobs = memoryBlobs({ [NAMES.insurers]: '["06139992"]' });
    for (const job of JOBS)
      await runJob({ blobs, bucket: '', ...stores, clock, gauge: write }, job);
    log.mockRestore();
    other.mockRestore();
    for (const line of said.join('\n').split('\n')) {
      if (!line.startsWith('{"_aws"')) continue;
      for (const { Dimensions, Metrics } of JSON.parse(line)._aws.CloudWatchMetrics)
        for (const { Name } of Metrics)
          for (const dimensions of Dimensions) written.add(shape(Name, dimensions));
    }
  });

  test('the code writes', () => {
    expect([...written]).toEqual(
      expect.arrayContaining(['Requests{outcome,service}', 'LatestDeliveryAge{kind,service}']),
    );
  });

  const production = stages.find(({ name }) => name === 'production');
  const namespace = production ? metricsOf(production) : '';
  const read = alarms.flatMap(([id, { Properties }]) => {
    const math = (Properties.Metrics ?? []) as { MetricStat?: { Metric: Read } }[];
    const single = Properties.MetricName ? [Properties as unknown as Read] : [];
    return [...single, ...math.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])]
      .filter(({ Namespace }) => Namespace === namespace)
      .map(({ MetricName, Dimensions = [] }) => ({
        id,
        metric: shape(
          MetricName,
          Dimensions.map(({ Name }) => Name),
        ),
      }));
  });

  test.each(read)('$id: $metric', ({ metric }) => {
    expect([...written]).toContain(metric);
  });
});
