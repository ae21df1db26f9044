import type { Server } from 'node:http';
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import express from 'express';
import { importFiles } from '../../functions/ingest/import-files.ts';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import { startEngine } from '../../functions/local/engine.ts';
import { features } from '../../functions/local/features.ts';
import { localClient, type Table } from '../../functions/storage/client.ts';
import { createTable } from '../../functions/storage/create-table.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { putSession } from '../support/people.ts';
import { type Figure, median, quantile } from './figure.ts';

const TODAY = '2026-11-21' as IsoDate;
const NOW = new Date(`${TODAY}T03:00:00Z`);
const PERSON = 'p-7f3k2a';
const ORIGIN = 'http://127.0.0.1:4321';
const COPIES = 15;
const RUNS = 1_000;

/** Answers of the table, kept: what is left is our own time. Writes succeed at once. */
function recorded(table: Table): Table {
  const known = new Map<string, unknown>();
  const send = async (command: { constructor: { name: string }; input: object }) => {
    if (!/^(Get|Query|BatchGet)/.test(command.constructor.name)) return {};
    const key = JSON.stringify([command.constructor.name, command.input]);
    if (!known.has(key)) {
      const answer = await table.client.send(command as never);
      known.set(
        key,
        command instanceof QueryCommand ? manyYears(answer as QueryCommandOutput) : answer,
      );
    }
    return known.get(key);
  };
  return {
    ...table,
    client: new Proxy(table.client, {
      get: (client, name) => (name === 'send' ? send : Reflect.get(client, name)),
    }),
  };
}

/** The medicines of 18 months many times over, as other receipts: a person with chronic illnesses after years. */
function manyYears(answer: QueryCommandOutput): QueryCommandOutput {
  const Items = (answer.Items ?? []).flatMap((item) =>
    Array.from({ length: COPIES }, (_, copy) => {
      const plain = unmarshall(item);
      if (typeof plain.key !== 'string') return item;
      return marshall({ ...plain, key: `${plain.key}${copy}`, sk: `${plain.sk}${copy}` });
    }),
  );
  return { ...answer, Items };
}

async function measure(ask: () => Promise<void>): Promise<number[]> {
  for (let run = 0; run < 200; run += 1) await ask();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times;
}

/** A signed-in read without the time of the database, beside Express that only unmarshalls and sends. @source product.md §6 */
export async function* bench(): AsyncGenerator<Figure> {
  const engine = await startEngine();
  let server: Server | undefined;
  try {
    const table: Table = { client: localClient(engine.endpoint), name: 'portal' };
    await createTable(table.client, table.name);
    const clock = () => NOW;
    for (const { name, bytes, asOf } of demoFiles(TODAY)) {
      const file = {
        name,
        read: async function* () {
          yield bytes;
        },
      };
      for await (const _ of importFiles({ table, clock, asOf }, [file])) void _;
    }
    const token = await putSession(table, PERSON, NOW);
    const kept = recorded(table);
    const app = features({
      table: kept,
      provider: { issuer: ORIGIN } as never,
      origin: ORIGIN,
      clock,
    });
    let rows = 0;
    const request = () =>
      app.request(`${ORIGIN}/api/medications`, { headers: { cookie: `session=${token}` } });
    const first = (await (await request()).json()) as { items: unknown[] };
    rows = first.items.length;
    const times = await measure(async () => void (await (await request()).arrayBuffer()));

    const peer = express();
    peer.get('/api/medications', async (_, response) => {
      const { Items = [] } = await kept.client.send(
        new QueryCommand({
          TableName: 'portal',
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: marshall({ ':pk': `MED#${PERSON}` }),
        }),
      );
      response.json(Items.map((item) => unmarshall(item)).slice(0, rows));
    });
    const listening = peer.listen(0, '127.0.0.1');
    server = listening;
    await new Promise((done) => listening.once('listening', done));
    const { port } = listening.address() as { port: number };
    const peerTimes = await measure(
      async () =>
        void (await (await fetch(`http://127.0.0.1:${port}/api/medications`)).arrayBuffer()),
    );
    const stored =
      (
        await kept.client.send(
          new QueryCommand({
            TableName: 'portal',
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: marshall({ ':pk': `MED#${PERSON}` }),
          }),
        )
      ).Items?.length ?? 0;
    yield { name: 'medications: dispensing days read', value: stored, unit: 'items' };
    for (const [label, of] of [
      ['median', median],
      ['p99', (all: number[]) => quantile(all, 0.99)],
    ] as const) {
      yield {
        name: `medications: warm read without database, ${label}`,
        value: of(times),
        unit: 'ms',
        peer: 'Express, unmarshall only',
        peerValue: of(peerTimes),
      };
    }
  } finally {
    server?.close();
    await engine.stop();
  }
}
