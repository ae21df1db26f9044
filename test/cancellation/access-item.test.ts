import { expect, test } from 'vitest';
import { accessPut } from '../../functions/cancellation/access-item.ts';
import { transact } from '../../functions/cancellation/transact.ts';
import { auditStore } from '../../functions/observability/audit.ts';
import { queryItems } from '../../functions/storage/items.ts';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { testTable } from '../support/table.ts';

test('the record of a change is the same item as any other access record', async () => {
  const table = await testTable();
  const record: AccessRecord = {
    at: '2026-11-21T03:00:00.000Z',
    id: 'one',
    actor: 'mother',
    reason: 'guardian',
    what: 'cancellation',
    action: 'change',
    device: 'phone',
  };
  await auditStore(table).record('a', record);
  await transact(table, [accessPut(table.name, 'b', record)]);
  const [a] = await queryItems(table, 'access', 'a');
  const [b] = await queryItems(table, 'access', 'b');
  expect({ ...b, pk: '' }).toEqual({ ...a, pk: '' });
});
