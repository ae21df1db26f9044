import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DeliveryDeps } from '../../functions/delivery/deps.ts';
import { handleStep } from '../../functions/delivery/handle-step.ts';
import { latestDeliveries, openSince } from '../../functions/ingest/open-deliveries.ts';
import { TableBusy } from '../../functions/storage/table-busy.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { type Claim, claim, dump, fileOf, importOne } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { deployedDefinition, runMachine } from './engine.ts';
import { created, testDelivery } from './objects.ts';

const ids = Array.from({ length: 24 }, (_, at) => at);
const people = eligibilityCsv(
  ids.map((at) => ({ personId: `p-${at}`, number: String(1_000 + at) })),
);
const receipts = writeProviderFile(
  ids.map((at): Claim => ({ number: String(1_000 + at), branch: '' })).map(claim),
);
const definition = deployedDefinition();
const input = { event: created('receipts') };
const LEDGER = ['DELIV#'];
let reference: string[];
let removals: (() => void)[] = [];

beforeAll(async () => {
  const whole = await testTable();
  await importOne(whole, fileOf('people.csv', people));
  await importOne(whole, fileOf('receipts', receipts), { asOf: '2026-10-08' });
  reference = await dump(whole, LEDGER);
});
afterEach(() => {
  for (const remove of removals) remove();
  removals = [];
});

async function delivered(): Promise<DeliveryDeps> {
  const { deps, remove } = await testDelivery({ receipts });
  removals.push(remove);
  await importOne(deps.table, fileOf('people.csv', people));
  return deps;
}

type Fault = (payload: { step: string; chunk?: number }, attempt: number) => Promise<void> | void;

/** The real worker; `before` or `after` a step something goes wrong. */
function worker(deps: DeliveryDeps, { before, after }: { before?: Fault; after?: Fault }) {
  const attempts = new Map<string, number>();
  const calls: string[] = [];
  const run = async (payload: unknown) => {
    const asked = payload as { step: string; chunk?: number };
    const name = `${asked.step} ${asked.chunk ?? ''}`;
    calls.push(name);
    const attempt = (attempts.get(name) ?? 0) + 1;
    attempts.set(name, attempt);
    await before?.(asked, attempt);
    const answer = await handleStep(deps, payload);
    await after?.(asked, attempt);
    return answer;
  };
  return { run, calls, attempts };
}

const kill = (): never => {
  throw new Error('Runtime exited without providing a reason');
};

describe('a large delivery in the deployed state machine', () => {
  test('all goes well: every chunk once, nothing waits, nothing left open', async () => {
    const deps = await delivered();
    const { run, calls } = worker(deps, {});
    expect(await runMachine(definition, input, run)).toEqual({ ended: 'succeeded', setAside: [] });
    expect(calls.length).toBeGreaterThan(7);
    expect(new Set(calls).size).toBe(calls.length);
    expect(await dump(deps.table, LEDGER)).toEqual(reference);
    expect(await openSince(deps.table)).toEqual([]);
    expect([...(await latestDeliveries(deps.table)).keys()]).toEqual(['receipts']);
  });

  test.each<[string, { before?: Fault; after?: Fault }]>([
    ['workers die before they begin', { before: (_, attempt) => void (attempt === 1 && kill()) }],
    [
      'workers die between the puts and the ledger',
      {}, // see below: the ledger's table refuses once
    ],
    ['workers die after the ledger', { after: (_, attempt) => void (attempt === 1 && kill()) }],
    [
      'the table refuses eleven times',
      {
        before: ({ step }, attempt) => {
          if (step === 'chunk' && attempt <= 11) throw new TableBusy('later');
        },
      },
    ],
  ])('%s: nothing lost, nothing doubled', async (name, faults) => {
    const deps = await delivered();
    const { run } = worker(name.includes('between') ? dyingAtLedger(deps) : deps, faults);
    expect(await runMachine(definition, input, run)).toEqual({ ended: 'succeeded', setAside: [] });
    expect(await dump(deps.table, LEDGER)).toEqual(reference);
  });

  test('a poisoned chunk waits in the queue, the others are in; running its message again ends it', async () => {
    const deps = await delivered();
    const poison: Fault = ({ chunk }) => void (chunk === 2 && kill());
    const { run, attempts } = worker(deps, { before: poison });
    const first = await runMachine(definition, input, run);
    expect(first).toEqual({
      ended: 'DeliveryIncomplete',
      setAside: [{ rerun: input, chunk: 2, error: 'Error' }],
    });
    expect(attempts.get('chunk 2')).toBe(3);
    expect(await openSince(deps.table)).toHaveLength(1);

    const mended = worker(deps, {});
    const second = await runMachine(definition, first.setAside[0]?.rerun, mended.run);
    expect(second).toEqual({ ended: 'succeeded', setAside: [] });
    expect(mended.calls).toEqual(['plan ', 'chunk 2', 'finish ']);
    expect(await dump(deps.table, LEDGER)).toEqual(reference);
    expect(await openSince(deps.table)).toEqual([]);
  });

  test('an object that cannot be planned waits whole', async () => {
    const deps = await delivered();
    const gone = { event: created('gone') };
    expect(await runMachine(definition, gone, worker(deps, {}).run)).toEqual({
      ended: 'DeliveryNotPlanned',
      setAside: [{ rerun: gone, error: 'BlobMissing' }],
    });
  });

  test('the same event twice at the same time', async () => {
    const deps = await delivered();
    const runs = [1, 2].map(() => runMachine(definition, input, worker(deps, {}).run));
    for (const { ended } of await Promise.all(runs)) expect(ended).toBe('succeeded');
    expect(await dump(deps.table, LEDGER)).toEqual(reference);
  });
});

/** The process ends when it wants to write down that a chunk is done, the first time for each. */
function dyingAtLedger(deps: DeliveryDeps): DeliveryDeps {
  const died = new Set<string>();
  const client = new Proxy(deps.table.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property);
      return (command: { input: { UpdateExpression?: string; Key?: unknown } }) => {
        const key = JSON.stringify(command.input.Key);
        if (command.input.UpdateExpression === 'SET #result = :result' && !died.has(key)) {
          died.add(key);
          return Promise.reject(new Error('Runtime exited'));
        }
        return target.send(command as never);
      };
    },
  });
  return { ...deps, table: { ...deps.table, client } };
}
