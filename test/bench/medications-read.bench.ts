import { Agent, get } from 'node:http';
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
const WARM = 150;
const TIMES = 500;
const agent = new Agent({ keepAlive: true });

/** Milliseconds until the whole answer is there. */
const asked = (port: number, query: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const path = `/api/medications${query}`;
    get({ agent, host: '127.0.0.1', port, path, headers: { cookie: COOKIE } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      response.resume().once('end', () => resolve(performance.now() - start));
    }).once('error', reject);
  });

/** One after the other in turn, so that what else the machine does is in all of them. */
async function inTurn(ways: readonly (() => Promise<number>)[]): Promise<number[][]> {
  const times: number[][] = ways.map(() => []);
  for (let n = 0; n < WARM + TIMES; n += 1)
    for (const [at, ask] of ways.entries()) {
      const ms = await ask();
      if (n >= WARM) times[at]?.push(ms);
    }
  return times;
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
    const portOf = (at: number) => port(servers[at] as (typeof servers)[number]);
    const screens = [
      ['first page, store apart', portOf(0), ''],
      ['search, store apart', portOf(0), '?q=イイイ'],
      ['first page, items parsed and checked', portOf(1), ''],
      ['search, items parsed and checked', portOf(1), '?q=イイイ'],
    ] as const;
    const [peerTimes = [], ...ours] = await inTurn([
      () => asked(port(peerServer), ''),
      ...screens.map(
        ([, at, query]) =>
          () =>
            asked(at, encodeURI(query)),
      ),
    ]);
    for (const [at, [screen]] of screens.entries())
      for (const [name, q] of [
        ['median', 0.5],
        ['p99', 0.99],
      ] as const)
        yield {
          name: `medications: ${screen}, ${name}`,
          value: quantile(ours[at] ?? [], q),
          unit: 'ms',
          peer: 'Express 5, all rows unchecked',
          peerValue: quantile(peerTimes, q),
        };
  } finally {
    for (const server of [...servers, peerServer]) server.close();
    client.destroy();
    agent.destroy();
  }
}
