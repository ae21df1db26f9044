import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { importExchange } from '../../functions/cancellation/exchange/import.ts';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import { cancellationStore } from '../../functions/cancellation/store.ts';
import { startEngine } from '../../functions/local/engine.ts';
import { localClient, type Table } from '../../functions/storage/client.ts';
import { createTable } from '../../functions/storage/create-table.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import {
  REGISTRATION_COLUMNS,
  RESULT_COLUMNS,
} from '../../shared/cancellation/exchange-columns.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Bench } from '../bench/figure.ts';
import { person } from '../support/people.ts';
import { countingStore, monthlyList } from './monthly-list.ts';
import { INSURER, portal, putRegistered, stored } from './portal.ts';

const PEOPLE = 20;
const AT_ONCE = 20;
const LIST_LINES = 1_000_000;
const STORED_LINES = 10_000;
const DAY = '2027-01-12' as IsoDate;

/** Contention, cost of a request's life, and monthly lists. */
export const bench: Bench = async function* () {
  const engine = await startEngine();
  const table: Table = { client: localClient(engine.endpoint), name: 'figures' };
  try {
    await createTable(table.client, table.name);
    const apart = await apartFromEachOther(table);
    const { perSecond, duplicates } = await atOnce(table);
    yield {
      name: 'cancellation-contention',
      value: perSecond,
      unit: 'requests/s',
      peer: 'the same number of requests, each of another person',
      peerValue: apart,
    };
    yield { name: 'cancellation-duplicates', value: duplicates, unit: 'requests' };
    const units = await life(table);
    yield { name: 'cancellation-life-writes', value: units.write, unit: 'write units' };
    yield { name: 'cancellation-life-reads', value: units.read, unit: 'read units' };
    yield { name: 'cancellation-list-stored', value: await storedList(table), unit: 'lines/s' };
    yield* longList();
  } finally {
    table.client.destroy();
    await engine.stop();
  }
};

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
};

async function apartFromEachOther(table: Table): Promise<number> {
  const ids = Array.from({ length: PEOPLE * AT_ONCE }, (_, at) => `apart-${at}`);
  for (const id of ids) await putRegistered(table, id);
  const line = portal({ table });
  const seconds = await secondsOf(async () => {
    for (let at = 0; at < ids.length; at += AT_ONCE)
      await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => line.post(id)));
  });
  return ids.length / seconds;
}

async function atOnce(table: Table) {
  const ids = Array.from({ length: PEOPLE }, (_, at) => `at-once-${at}`);
  for (const id of ids) await putRegistered(table, id);
  const line = portal({ table });
  const seconds = await secondsOf(async () => {
    for (const id of ids)
      await Promise.all(Array.from({ length: AT_ONCE }, () => line.post(id, randomUUID())));
  });
  const found = await Promise.all(ids.map((id) => stored(table, id)));
  const made = found.reduce((all, { requests }) => all + requests.length, 0);
  return { perSecond: (ids.length * AT_ONCE) / seconds, duplicates: made - ids.length };
}

/** Capacity that one request uses from 申請 to 解除済, as the engine counts it. */
async function life(table: Table): Promise<{ write: number; read: number }> {
  await putRegistered(table, 'life');
  const units = { write: 0, read: 0 };
  const counted: Table = { ...table, client: counting(table.client, units) };
  const line = portal({ table: counted, around: table });
  const { receiptNumber } = await line.view(line.post('life'));
  const deps = { store: cancellationStore(counted), exchange: exchangeStore(counted), today: DAY };
  const send = (columns: readonly string[], fields: string[]) =>
    importExchange(
      deps,
      new Blob([`${columns.join(',')}\n${fields.join(',')}\n`]).stream(),
      () => {},
    );
  for (const event of ['accepted', 'certificate-issued', 'release-requested'])
    await send(RESULT_COLUMNS, [INSURER, receiptNumber ?? '', event, '2026-11-27', '']);
  const listed = [DAY, 'monthly', INSURER, 'life', 'cancelled', '', '2026-12-31', ''];
  await send(REGISTRATION_COLUMNS, listed);
  return units;
}

type Client = Table['client'];
const Used = v.object({ CapacityUnits: v.optional(v.number(), 0) });
const Answer = v.object({ ConsumedCapacity: v.optional(v.union([v.array(Used), Used]), []) });

const counting = (client: Client, units: { write: number; read: number }): Client =>
  new Proxy(client, {
    get(real, name) {
      const value = Reflect.get(real, name);
      if (name !== 'send') return typeof value === 'function' ? value.bind(real) : value;
      return async (command: { constructor: { name: string }; input: object }) => {
        Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer: unknown = await real.send(command as never);
        const writes = /Put|Write|Update|Delete/.test(command.constructor.name);
        for (const used of [v.parse(Answer, answer).ConsumedCapacity].flat())
          units[writes ? 'write' : 'read'] += used.CapacityUnits;
        return answer;
      };
    },
  });

async function storedList(table: Table): Promise<number> {
  const people = Array.from({ length: STORED_LINES }, (_, at) =>
    person({ personId: `p-${at}`, asOf: '2026-11-01' }),
  );
  await putIdempotent(
    table,
    people.map((one) => ({ pk: pk('eligibility', one.personId), sk: sk.person, ...one })),
  );
  const deps = { store: cancellationStore(table), exchange: exchangeStore(table), today: DAY };
  const seconds = await secondsOf(() => importExchange(deps, monthlyList(STORED_LINES), () => {}));
  return STORED_LINES / seconds;
}

/** Reading and answering alone, without a database. */
async function* longList() {
  const { exchange, store } = countingStore();
  let peak = 0;
  let answered = 0;
  const seconds = await secondsOf(() =>
    importExchange({ exchange, store, today: DAY }, monthlyList(LIST_LINES), () => {
      answered += 1;
      if (answered % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
    }),
  );
  yield { name: 'cancellation-list-read', value: answered / seconds, unit: 'lines/s' };
  yield { name: 'cancellation-list-peak-heap', value: peak / 1e6, unit: 'MB' };
}
