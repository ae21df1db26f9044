import { describe, expect, test } from 'vitest';
import type { AuditedPerson } from '../../functions/http/health-data.ts';
import { dayText } from '../../functions/ingest/receipt-parts.ts';
import { medicationStore } from '../../functions/medications/store.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import type { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import type { ReceiptVersion } from '../../shared/receipts/later.ts';
import { versionText } from '../../shared/receipts/stored-version.ts';
import { person } from '../support/people.ts';
import { testTable } from '../support/table.ts';
import { date, day } from './dispensing-days.ts';

const ME = person({ personId: 'me' }) as AuditedPerson;
const TODAY = date('2026-11-21');

type Given = Partial<Omit<ReceiptVersion, 'claimMonth'>> & { claimMonth?: string };

/** Items of one version of a receipt, as the import writes them. */
function version(personId: string, days: DispensingDay[], given: Given = {}) {
  const { key = 'key', visibleFrom = date('2026-11-11'), ...rest } = given;
  const careMonth = days[0]?.dispensedOn.slice(0, 7) ?? '2026-10';
  const text = versionText(
    {
      ...{ key, splitInsurer: '', searchNumbers: [], form: 'provider', asOf: date('2026-11-10') },
      ...{ file: 'file', visibleFrom, claimMonth: '2026-11' },
      ...rest,
    } as ReceiptVersion,
    1,
  );
  return days.map((one, at) => ({
    pk: pk('medications', personId),
    sk: sk.receiptPart(careMonth, key, text, dayText(days, at)),
    of: days.length,
    visibleFrom,
    body: JSON.stringify(one),
  }));
}

async function read(items: ReturnType<typeof version>[], on = TODAY) {
  const table = await testTable();
  await putIdempotent(table, items.flat());
  const days = await medicationStore(table).days(ME, on);
  return days.map(({ dispensedOn, facilityName }) => `${dispensedOn} ${facilityName}`);
}

describe('what is read of a person', () => {
  test('every dispensing day of every receipt, of this person only', async () => {
    const days = await read([
      version('me', [day('2026-10-01'), day('2026-10-29')]),
      version('me', [day('2026-09-01')], { key: 'other' }),
      version('me2', [day('2026-10-05')]),
    ]);
    expect(days.sort()).toEqual([
      '2026-09-01 みほん薬局',
      '2026-10-01 みほん薬局',
      '2026-10-29 みほん薬局',
    ]);
  });
  test('nobody has nothing', async () => {
    expect(await read([])).toEqual([]);
  });
  test('nothing before the day it may be seen', async () => {
    const items = [version('me', [day('2026-10-01')])];
    expect(await read(items, date('2026-11-10'))).toEqual([]);
    expect(await read(items, date('2026-11-11'))).toHaveLength(1);
  });
  test('the later claim, once it is visible', async () => {
    const items = [
      version('me', [day('2026-10-01')]),
      version('me', [day('2026-10-02')], {
        file: 'later',
        claimMonth: '2026-12',
        visibleFrom: date('2026-12-11'),
      }),
    ];
    expect(await read(items)).toEqual(['2026-10-01 みほん薬局']);
    expect(await read(items, date('2026-12-11'))).toEqual(['2026-10-02 みほん薬局']);
  });
  test('a version of which an item is missing is not there yet', async () => {
    const [first] = version('me', [day('2026-10-01'), day('2026-10-02')]);
    expect(await read([first ? [first] : []])).toEqual([]);
  });
  test('five years from the month of care, then nothing, whether the table has deleted it or not', async () => {
    const items = [version('me', [day('2021-10-05')], { visibleFrom: date('2021-11-11') })];
    expect(await read(items, date('2026-10-01'))).toHaveLength(1);
    expect(await read(items, date('2026-12-01'))).toEqual([]);
  });
});

test('a damaged item is an error, not a missing medicine', async () => {
  const [item] = version('me', [day('2026-10-01')]);
  await expect(read([[{ ...item, body: '{"dispensedOn":1}' } as never]])).rejects.toThrow();
});
