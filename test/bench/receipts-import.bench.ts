import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { Bounded } from '../../functions/ingest/bounded.ts';
import { importFiles } from '../../functions/ingest/import-files.ts';
import { ownerOf, type ReceiptOwner } from '../../functions/ingest/receipt-parts.ts';
import { startEngine } from '../../functions/local/engine.ts';
import { features } from '../../functions/local/features.ts';
import { localClient, type Table } from '../../functions/storage/client.ts';
import { createTable } from '../../functions/storage/create-table.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { prefix } from '../../functions/storage/keys.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Receipt, ReceiptKind } from '../../shared/receipts/codec.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { fileOf } from '../ingest/delivery.ts';
import { chronicDays, itemsOf } from '../medications/chronic-patient.ts';
import { person, putPeople, putSession } from '../support/people.ts';
import { counting } from './capacity.ts';
import type { Figure } from './figure.ts';
import { receiptSample } from './receipt-sample.ts';

const TODAY = '2026-11-21' as IsoDate;
const NOW = new Date(`${TODAY}T03:00:00Z`);
const PEOPLE = 20;
const ORIGIN = 'http://127.0.0.1:4321';
/** As the import does: so many batches of 25 at a time. */
const BATCHES_AT_A_TIME = 4;
const PUTS_PER_CALL = 100;

const KINDS = ['medical', 'dental', 'dispensing'] as const;

const numberOf = (at: number) => String(100_000 + at);
const idOf = (at: number) => `bench-${at}`;

/** The demo people's receipts, again for each of these people. */
function files(): { eligibility: string; receipts: string[]; count: number } {
  const { receipts } = readReceiptFile(receiptSample(TODAY).bytes);
  const own = (receipt: Receipt, at: number): Receipt => ({
    ...receipt,
    searchNumbers: [],
    confirmations: [],
    person: {
      ...receipt.person,
      ...{ insurerNumber: '06139992', symbol: '12', number: numberOf(at), branch: '' },
      ...{ name: '架空　一', birthDate: '1973-04-05' as IsoDate, sex: '1' },
    },
    payers: receipt.payers.map((payer) =>
      payer.rank === 0 ? { ...payer, number: '06139992' } : payer,
    ),
  });
  const people = Array.from({ length: PEOPLE }, (_, at) => at);
  const ofKind = (kind: ReceiptKind) =>
    people.flatMap((at) => receipts.filter((one) => one.kind === kind).map((one) => own(one, at)));
  return {
    eligibility: eligibilityCsv(
      people.map((at) => ({ personId: idOf(at), number: numberOf(at), validFrom: '2020-04-01' })),
    ),
    receipts: KINDS.map((kind) => writeProviderFile(ofKind(kind))),
    count: receipts.length * PEOPLE,
  };
}

async function imported(table: Table, contents: readonly string[]): Promise<number> {
  const start = performance.now();
  const deliveries = contents.map((content, at) =>
    fileOf(`${at}`, new TextEncoder().encode(content)),
  );
  for await (const { summary } of importFiles({ table, clock: () => NOW, asOf: TODAY }, deliveries))
    if (summary.rejected + summary.unmatched > 0)
      throw new Error(JSON.stringify({ ...summary, errors: summary.errors.slice(0, 3) }));
  return (performance.now() - start) / 1_000;
}

async function storedParts(table: Table): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, never> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ExclusiveStartKey: from }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    from = page.LastEvaluatedKey as typeof from;
  } while (from);
  const partitions = [prefix.medications, prefix.treatments, prefix.expenses];
  return items.filter(({ pk }) => partitions.some((one) => String(pk).startsWith(one)));
}

async function putAll(table: Table, items: readonly Record<string, unknown>[]): Promise<number> {
  const start = performance.now();
  const writing = new Bounded(BATCHES_AT_A_TIME);
  for (let at = 0; at < items.length; at += PUTS_PER_CALL)
    await writing.run(() => putIdempotent(table, items.slice(at, at + PUTS_PER_CALL)));
  await writing.drain();
  return (performance.now() - start) / 1_000;
}

/** Import into the embedded database, and the capacity that an import and a screen consume. */
export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-receipts-'));
  const engine = await startEngine(join(folder, 'table.db'));
  const client = localClient(engine.endpoint);
  try {
    const [table, plain] = [
      { client, name: 'portal' },
      { client, name: 'plain' },
    ];
    for (const { name } of [table, plain]) await createTable(client, name);
    const { eligibility, receipts, count } = files();
    await imported(table, [eligibility]);
    const counted = counting(table);
    const seconds = await imported(counted.table, receipts);
    const items = await storedParts(table);
    const plainSeconds = await putAll(plain, items);
    yield {
      name: `receipts: import of ${count} into the embedded database, ${items.length} items`,
      value: count / seconds,
      unit: 'receipts/s',
      peer: 'BatchWrite of the same items and nothing else',
      peerValue: count / plainSeconds,
    };
    yield {
      name: 'receipts: write units per receipt, as the engine reports',
      value: counted.capacity.write / count,
      unit: 'WCU',
      peer: 'one item per shown line: drug and day, procedure and day, expense',
      peerValue: shownLines(items) / count,
    };
    yield {
      name: 'receipts: read units per receipt while importing',
      value: counted.capacity.read / count,
      unit: 'RCU',
    };
    yield* screens(table, count);
  } finally {
    client.destroy();
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}

/** What the obvious layout would write: an item of at most 1 KB for every line that a screen shows. */
const shownLines = (items: readonly Record<string, unknown>[]): number =>
  items.reduce((sum, { sk, body }) => sum + linesOf(ownerOf(String(sk)), String(body ?? '')), 0);

function linesOf(owner: ReceiptOwner, body: string): number {
  if (owner === 'expenses') return 1;
  if (owner === 'medications') return body.split('"drugCode"').length - 1;
  if (body === '') return 0;
  const { lines } = v.parse(TreatmentReceipt, JSON.parse(body));
  return lines.reduce((sum, { days }) => sum + days.length, 0);
}

async function* screens(table: Table, count: number): AsyncGenerator<Figure> {
  const chronic = 'me';
  await putPeople(table, [person({ personId: chronic })]);
  await putIdempotent(table, itemsOf(chronicDays('2026-10' as never)));
  for (const [personId, what] of [
    [idOf(0), `${count / PEOPLE} receipts of two years`],
    [chronic, 'five years, 1,440 rows'],
  ] as const) {
    const token = await putSession(table, personId, NOW);
    const { table: counted, capacity } = counting(table);
    const app = features({
      table: counted,
      provider: { issuer: ORIGIN } as never,
      origin: ORIGIN,
      clock: () => NOW,
    });
    const headers = { cookie: `session=${token}` };
    await app.request(`${ORIGIN}/api/medications`, { headers }); // masters are loaded once
    Object.assign(capacity, { read: 0, write: 0, requests: {} });
    const answer = await app.request(`${ORIGIN}/api/medications`, { headers });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const { Query = 0, GetItem = 0 } = capacity.requests;
    yield {
      name: `medications: read units of the screen (${what}): ${Query} Query, ${GetItem} GetItem`,
      value: capacity.read,
      unit: 'RCU',
    };
    yield {
      name: `medications: write units of the screen (${what})`,
      value: capacity.write,
      unit: 'WCU',
    };
  }
}
