import { expect, test } from 'vitest';
import { getItem, putIdempotent, queryItems } from '../../functions/storage/items.ts';
import { pk } from '../../functions/storage/keys.ts';
import { testTable } from './table.ts';

test('the test table is the real one: puts are idempotent and queries keep key order', async () => {
  const table = await testTable();
  const items = Array.from({ length: 60 }, (_, n) => ({
    pk: pk('case', 'day'),
    sk: String(n).padStart(3, '0'),
    n,
  }));
  await putIdempotent(table, items);
  await putIdempotent(table, items);
  const found = await queryItems(table, 'case', 'day', { newestFirst: true });
  expect(found).toHaveLength(60);
  expect(found[0]?.n).toBe(59);
  expect(await getItem(table, 'case', 'day', '007')).toMatchObject({ n: 7 });
  expect(await getItem(table, 'case', 'day', 'missing')).toBeUndefined();
});
