import { expect, test } from 'vitest';
import { getItem, queryItems } from '../../functions/storage/items.ts';
import { cardId, sk } from '../../functions/storage/keys.ts';
import { nameIndexId } from '../../functions/storage/name-index.ts';
import { peopleStore } from '../../functions/storage/people.ts';
import { type Changes, eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { dump, fileOf, importOne, TODAY } from './delivery.ts';

const people = (...rows: Changes[]) => fileOf('people.csv', eligibilityCsv(rows));
const LATER = { asOf: '2026-11-01' };

test('a family is stored with all that others find it by', async () => {
  const table = await testTable();
  const child = {
    personId: 'p-2',
    name: '見本　花',
    birthDate: '2019-05-05',
    sex: '2',
    branch: '02',
  };
  const file = people({}, { ...child, relation: 'dependent', guardians: 'p-1|p-3' });
  expect(await importOne(table, file)).toEqual({
    file: 'people.csv',
    kind: 'eligibility',
    lines: 3,
    accepted: 2,
    replaced: 0,
    unchanged: 0,
    unmatched: 0,
    expired: 0,
    rejected: 0,
    errors: [],
  });
  expect(await peopleStore(table).find('p-2')).toMatchObject({ guardians: ['p-1', 'p-3'] });
  const wards = await queryItems(table, 'household', 'p-1', { beginsWith: 'WARD#' });
  expect(wards).toMatchObject([{ personId: 'p-2' }]);
  const named = await queryItems(table, 'nameIndex', nameIndexId('見本花', '2019-05-05', '2'));
  expect(named).toMatchObject([{ sk: 'p-2' }]);
  const holders = await queryItems(table, 'cardIndex', cardId('06139992', '12', '3456'));
  expect(holders).toMatchObject([
    { personId: 'p-1', branch: '00' },
    { personId: 'p-2', branch: '02', name: '見本　花' },
  ]);
});

test('a new name, number and guardian leave nothing of the old ones behind', async () => {
  const table = await testTable();
  await importOne(
    table,
    people({ guardians: 'p-8' }, { validFrom: '2021-01-01', validTo: '2021-12-31' }),
  );
  const changed = { ...LATER, name: '新姓　太郎', number: '777', guardians: 'p-9' };
  expect(await importOne(table, people(changed))).toMatchObject({ replaced: 1 });
  const fresh = await testTable();
  const past = { validFrom: '2021-01-01', validTo: '2021-12-31', guardians: 'p-9' };
  await importOne(fresh, people(changed, past));
  // the coverage that the second file is not about carries the new name on its card too
  expect(await dump(table, ['FILE#'])).toEqual(await dump(fresh, ['FILE#']));
  expect(await queryItems(table, 'nameIndex', nameIndexId('見本太郎', '1973-04-05', '1'))).toEqual(
    [],
  );
});

test('two insurers stop and lift at the same moment', async () => {
  const other = { insurerNumber: '139998', validFrom: '2026-10-15' };
  for (let round = 0; round < 5; round += 1) {
    const table = await testTable();
    const stop = { disclosureStopped: '1' };
    await Promise.all([
      importOne(table, people(stop)),
      importOne(table, people({ ...other, ...stop, asOf: '2026-10-20' })),
      importOne(table, people({ ...other, ...LATER })),
      importOne(table, people({ ...other, ...LATER, personId: 'p-2' })),
    ]);
    expect((await peopleStore(table).find('p-1'))?.stoppedBy).toEqual(['06139992']);
    await Promise.all([
      importOne(table, people(LATER)),
      importOne(table, people({ ...other, ...stop, asOf: '2026-11-05' })),
    ]);
    expect((await peopleStore(table).find('p-1'))?.stoppedBy).toEqual(['139998']);
  }
});

test('a deletion before anything is known of the person waits for it', async () => {
  const table = await testTable();
  const gone = people({ action: 'delete', asOf: '2026-10-05' });
  expect(await importOne(table, gone)).toMatchObject({ accepted: 1 });
  expect(await peopleStore(table).find('p-1')).toBeUndefined();
  await importOne(table, people({}));
  expect(await peopleStore(table).find('p-1')).toMatchObject({ name: '見本　太郎' });
  const coverage = await getItem(
    table,
    'eligibility',
    'p-1',
    sk.coverage('2020-04-01', '06139992'),
  );
  expect(coverage).toMatchObject({ deleted: true, number: '' });
  expect(await queryItems(table, 'cardIndex', cardId('06139992', '12', '3456'))).toEqual([]);
});

test('good lines are kept, bad ones are named and stored, and gone when the file is run again', async () => {
  const table = await testTable();
  const file = people(
    {},
    { personId: 'p-2', sex: '9', validTo: '2019-01-01' },
    { personId: 'p-1' },
    { personId: 'p-3', address: '1234 5678 9018' },
  );
  const summary = await importOne(table, file);
  expect(summary).toMatchObject({
    lines: 5,
    accepted: 1,
    rejected: 3,
    errors: [
      { line: 3, field: 'sex', code: 'no-such-code' },
      { line: 3, field: 'validTo', code: 'end-before-start' },
      { line: 4, field: '', code: 'duplicate-key' },
      { line: 5, field: 'address', code: 'individual-number' },
    ],
  });
  const ledger = (await dump(table)).filter((item) => item.includes('REJECTED#'));
  expect(ledger).toHaveLength(4);
  expect(ledger.join()).not.toContain('9018');
  await importOne(table, file);
  expect((await dump(table)).filter((item) => item.includes('REJECTED#'))).toEqual(ledger);
});

test('a coverage that ended long ago is counted, not stored', async () => {
  const table = await testTable();
  const old = { validFrom: '2001-04-01', validTo: '2016-11-20' };
  expect(await importOne(table, people(old))).toMatchObject({ expired: 1, accepted: 0 });
  expect((await dump(table, ['FILE#'])).join()).not.toContain('見本');
  expect(await importOne(table, people(old), { today: '2016-11-20' })).toMatchObject({
    expired: 1,
  });
  expect(TODAY).toBe('2026-11-21');
});
