import { expect, test } from 'vitest';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import { sweep } from '../../functions/cancellation/exchange/sweep.ts';
import { cancellationStore } from '../../functions/cancellation/store.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { person, putPeople } from '../support/people.ts';
import { testTable } from '../support/table.ts';
import { desk } from './exchange-desk.ts';
import { coverage, INSURER, OTHER_INSURER, putCoverages, stored } from './portal.ts';

test('ends that eligibility data told end the requests without anybody looking', async () => {
  const table = await testTable();
  const { asked } = desk(table);
  await Promise.all(['leaves', 'returned', 'stays'].map(asked));
  await putCoverages(table, [
    coverage({ personId: 'leaves', validTo: '2026-11-23' }),
    coverage({ personId: 'leaves', insurerNumber: OTHER_INSURER, validFrom: '2026-11-23' }),
  ]);
  const card = { registration: 'cancelled' as const };
  await putPeople(table, [person({ personId: 'returned', asOf: '2026-11-24', card })]);
  const run = () =>
    sweep(
      {
        store: cancellationStore(table),
        exchange: exchangeStore(table),
        today: '2026-11-25' as IsoDate,
      },
      INSURER,
    );
  expect(await run()).toBe(2);
  const [leaves, returned, stays] = await Promise.all(
    ['leaves', 'returned', 'stays'].map((id) => stored(table, id)),
  );
  expect(leaves?.open).toEqual([]);
  expect(leaves?.requests[0]?.progress).toMatchObject({ insurerChangedOn: '2026-11-23' });
  expect(returned?.open).toEqual([]);
  expect(returned?.requests[0]?.progress).toMatchObject({ cancelledOn: '2026-11-24' });
  expect(stays?.open).toHaveLength(1);
  expect(await run()).toBe(0);
});
