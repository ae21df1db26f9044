import { expect, test } from 'vitest';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import { registrationStore } from '../../functions/eligibility/registration-store.ts';
import type { AuditedPerson } from '../../functions/http/health-data.ts';
import { storeRows } from '../../functions/ingest/eligibility-store.ts';
import { eligibilityStore } from '../../functions/storage/eligibility.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import { peopleStore } from '../../functions/storage/people.ts';
import type { PutRow } from '../../shared/eligibility/row.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { person } from '../support/people.ts';
import { testTable } from '../support/table.ts';
import { coverage, on } from './support/coverages.ts';

const TODAY = on('2026-11-21');
const { personId: _, asOf: __, stoppedBy: ___, ...columns } = person({ personId: 'me' });

/** A delivered row, as the import hands it to its store. */
function put(given: Parameters<typeof coverage>[0]): PutRow {
  const { personId: _, asOf, insurerNumber, validFrom, deleted: __, ...rest } = coverage(given);
  return {
    action: 'put',
    personId: 'me',
    asOf,
    insurerNumber,
    validFrom,
    coverage: rest,
    person: columns,
    stopped: false,
  };
}

test('what was imported is what the view is made of; other items of the partition are left out', async () => {
  const table = await testTable();
  const rows = [
    put({}),
    put({ insurerNumber: '139998', validFrom: '2018-04-01', validTo: '2020-04-01' }),
    put({ validFrom: '2021-04-01' }),
    { ...put({ asOf: '2026-11-21', validFrom: '2021-04-01' }), action: 'delete' as const },
  ];
  await storeRows(table, rows, TODAY, true);
  const me = await peopleStore(table).find('me');
  if (!me) throw new Error('the import stores the person');
  const coverages = await eligibilityStore(table).coverages(me as AuditedPerson);
  expect(coverages).toHaveLength(3);
  const view = eligibilityView(me, coverages, TODAY);
  expect(view.coverages.map(({ id, state }) => [id, state])).toEqual([
    ['2009-04-01-06139992', 'current'],
    ['2018-04-01-139998', 'ended'],
  ]);
});

test('somebody else’s coverages and a person without any', async () => {
  const table = await testTable();
  await putIdempotent(table, [
    { pk: pk('eligibility', 'other'), sk: sk.coverage('2009-04-01', '06139992'), ...coverage() },
  ]);
  const me = person({ personId: 'me' }) as AuditedPerson;
  expect(await eligibilityStore(table).coverages(me)).toEqual([]);
});

test('how a list showed the card is read from the other partition', async () => {
  const table = await testTable();
  const me = person({ personId: 'me' }) as AuditedPerson;
  expect(await registrationStore(table).listed(me)).toBeUndefined();
  await exchangeStore(table).register('me', {
    asOf: on('2026-11-20'),
    source: 'monthly',
    registration: 'cancelled',
    cancelledOn: on('2026-10-31'),
  });
  expect(await registrationStore(table).listed(me)).toMatchObject({
    registration: 'cancelled',
    asOf: '2026-11-20',
  });
});
