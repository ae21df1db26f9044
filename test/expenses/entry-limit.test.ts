import { beforeEach, expect, test } from 'vitest';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk } from '../../functions/storage/keys.ts';
import { ENTRY_LIMITS } from '../../shared/expenses/entries.ts';
import { expensePortal, NOW } from './portal.ts';

const LEFT = 5;
const FIRST = NOW.getTime() * 1_000;
type Portal = Awaited<ReturnType<typeof expensePortal>>;
let portal: Portal;
const put = (at: number, given: object = {}, version = 0) =>
  portal.ask('/entries', {
    method: 'PUT',
    body: {
      version,
      entry: {
        ...{ kind: 'own', id: `own-row-${at}`, year: 2026, payee: '架空薬局' },
        ...{ kinds: ['medicine'], paid: 100, ...given },
      },
    },
  });
const rows = async () => (await (await portal.ask('?year=2026')).json()).own.length;

beforeEach(async () => {
  portal = await expensePortal();
  const count = { sk: 'COUNT#own#2026', entries: ENTRY_LIMITS.ownRows - LEFT };
  await putIdempotent(portal.table, [{ pk: pk('expenseNotes', 'father'), ...count }]);
});

test('many at once: no more than there is room for', async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, (_, at) => put(at)));
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(LEFT);
  for (let at = 25; at < 25 + LEFT; at += 1) await put(at);
  expect(await rows()).toBe(LEFT);
  const refused = await put(99);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests' });
});

test('room comes back with what is removed, and other years have their own', async () => {
  for (let at = 0; at < LEFT; at += 1) await put(at);
  expect((await put(5)).status).toBe(429);
  expect((await put(0, { paid: 200 }, FIRST)).status).toBe(200); // a change needs no room
  expect((await put(5, { year: 2025 })).status).toBe(200);
  // a row does not move into a full year
  expect((await put(5, { year: 2026 }, FIRST)).status).toBe(409);
  const key = encodeURIComponent('OWN#own-row-1');
  await portal.ask(`/entries?key=${key}&version=${FIRST}`, { method: 'DELETE' });
  expect((await put(6)).status).toBe(200);
  expect((await put(7)).status).toBe(429);
});
