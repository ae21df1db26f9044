import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { ReceiptExpense } from '../../shared/expenses/receipt-expense.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { currentBodies, StoredPart } from '../../shared/receipts/stored-version.ts';
import { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { dump, importOne, shownDrugs, versionsOf } from '../ingest/delivery.ts';
import { dyingAfter, Killed } from '../ingest/dying-table.ts';
import { testTable } from '../support/table.ts';
import { DELIVERIES, IN_FORCE } from './arrival-deliveries.ts';

type Step = { at: number; killedAfter: number | undefined };

async function deliver(table: Table, { at, killedAfter }: Step): Promise<void> {
  const delivery = DELIVERIES[at];
  if (!delivery) return;
  const through = killedAfter === undefined ? table : dyingAfter(table, killedAfter);
  try {
    await importOne(through, delivery.file, delivery);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

const all = DELIVERIES.map((_, at) => at);
/** Marks of cards at which something once waited say nothing of what is there. */
const stateOf = async (table: Table) =>
  (await dump(table)).filter((item) => !/WAIT#[^"]*","sk":"CURRENT/.test(item));

async function stateAfter(steps: readonly Step[]) {
  const table = await testTable();
  for (const step of steps) await deliver(table, step);
  return { table, items: await stateOf(table) };
}

const whole = (order: readonly number[]): Step[] =>
  order.map((at) => ({ at, killedAfter: undefined }));

describe('receipts of a person who changes the insurer, in every way they can come', () => {
  test('in the order of delivery', async () => {
    const { table } = await stateAfter(whole(all));
    expect(await shownDrugs(table, 'p-1')).toEqual(IN_FORCE);
    const bodies = { expenses: ReceiptExpense, treatments: TreatmentReceipt };
    for (const owner of ['expenses', 'treatments'] as const) {
      const items = v.parse(v.array(StoredPart), await queryItems(table, owner, 'p-1'));
      const current = currentBodies<unknown>(bodies[owner], items, '2026-11-21' as IsoDate);
      expect(current).toHaveLength(IN_FORCE.length); // one drug per receipt
    }
  });

  test('what is shown on a day follows the calendar of document 002', async () => {
    const { table } = await stateAfter(whole(all));
    const on = (today: string) => shownDrugs(table, 'p-1', today);
    expect(await on('2026-10-10')).toEqual([]);
    expect(await on('2026-10-11')).toEqual(['620000002', '620000020', '620000030']);
    expect(await on('2026-11-10')).toEqual(['620000002', '620000020', '620000030']);
    expect(await on('2026-11-11')).toEqual(IN_FORCE.filter((drug) => drug !== '620000040'));
    expect(await on('2026-11-12')).not.toContain('620000040');
    expect(await on('2026-11-13')).toEqual(IN_FORCE);
  });

  test('a return (返戻) without a new claim keeps the medicine', async () => {
    const claimedAgain = DELIVERIES.findIndex(({ what }) => what === 'claimed again');
    const { table } = await stateAfter(whole(all.filter((at) => at !== claimedAgain)));
    expect(await shownDrugs(table, 'p-1')).toContain('620000002');
  });

  test('any order, any repeats, killed at any request: the end is the same', async () => {
    const reference = await stateAfter(whole(all));
    const killed = fc.array(
      fc.record({
        at: fc.constantFrom(...all),
        killedAfter: fc.integer({ min: 0, max: 40 }),
      }),
      { minLength: 4, maxLength: 12 },
    );
    const order = fc.shuffledSubarray(all, { minLength: all.length });
    await fc.assert(
      fc.asyncProperty(killed, order, fc.nat(), async (deaths, shuffled, seed) => {
        // Every file comes whole once; imports of any of them die before and behind that.
        const steps: Step[] = whole(shuffled);
        for (const [n, death] of deaths.entries())
          steps.splice((seed + 7 * n) % (steps.length + 1), 0, death);
        const { table, items } = await stateAfter(steps);
        expect(items).toEqual(reference.items);
        expect(await shownDrugs(table, 'p-1')).toEqual(IN_FORCE);
        const { expenses, treatments, medications } = await versionsOf(table, 'p-1');
        expect([treatments, medications]).toEqual([expenses, expenses]);
      }),
      { numRuns: 25, seed: 20_261_121 },
    );
  }, 120_000);
});
