import type { AddressInfo } from 'node:net';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { serve } from '@hono/node-server';
import express from 'express';
import { medicationStore } from '../../functions/medications/store.ts';
import { localClient } from '../../functions/storage/client.ts';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { chronicDays, itemsOf } from '../medications/chronic-patient.ts';
import { COOKIE, signedInApp } from '../medications/signed-in-app.ts';
import { type Figure, quantile } from './figure.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const WARM = 200;
const TIMES = 600;

async function requestTimes(port: number, query: string): Promise<number[]> {
  const url = `http://127.0.0.1:${port}/api/medications${query}`;
  const times: number[] = [];
  for (let n = 0; n < WARM + TIMES; n += 1) {
    const start = performance.now();
    const response = await fetch(url, { headers: { cookie: COOKIE } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`status ${response.status}`);
    times.push(performance.now() - start);
  }
  return times.slice(WARM);
}

const listening = (server: { once(event: 'listening', then: () => void): unknown }) =>
  new Promise<void>((resolve) => server.once('listening', resolve));

/**
 * The signed-in list of a chronic patient (five years, 1,440 rows) over loopback, warm, the table answering
 * at once. The peer is an Express route that unmarshals, parses and sends all rows unchecked and unpaged.
 */
export async function* bench(): AsyncGenerator<Figure> {
  const days = chronicDays('2026-10' as YearMonth);
  const stored = itemsOf(days).map((item) => marshall(item));
  const client = localClient('http://127.0.0.1:9');
  client.send = async () => ({ Items: stored }); // the Query's answer, without the way there
  const parsed = signedInApp(NOW, { medications: { days: async () => days } });
  const whole = signedInApp(NOW, { medications: medicationStore({ client, name: 'bench' }) });
  const peer = express().get('/api/medications', (_, response) => {
    const items = stored.map((item) => JSON.parse(unmarshall(item).body));
    response.json({ items });
  });
  const port = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  const servers = [parsed, whole].map((app) =>
    serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }),
  );
  const peerServer = peer.listen(0, '127.0.0.1');
  await Promise.all([...servers, peerServer].map(listening));
  try {
    const peerTimes = await requestTimes(port(peerServer), '');
    for (const [at, what] of ['store apart', 'items parsed and checked'].entries()) {
      for (const [query, screen] of [
        ['', 'first page'],
        ['?q=イイイ', 'search'],
      ] as const) {
        const times = await requestTimes(port(servers[at] as (typeof servers)[number]), query);
        yield {
          name: `medications: ${screen}, ${what}, p99`,
          value: quantile(times, 0.99),
          unit: 'ms',
          peer: 'Express 5, all rows unchecked',
          peerValue: quantile(peerTimes, 0.99),
        };
      }
    }
  } finally {
    for (const server of [...servers, peerServer]) server.close();
    client.destroy();
  }
}
