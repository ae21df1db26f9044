import { describe, expect, test } from 'vitest';
import type { AuditedPerson } from '../../functions/http/health-data.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import { treatmentStore } from '../../functions/treatments/store.ts';
import type { ReceiptVersion } from '../../shared/receipts/later.ts';
import { versionText } from '../../shared/receipts/stored-version.ts';
import type { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { person } from '../support/people.ts';
import { testTable } from '../support/table.ts';
import { date, line, month, receipt } from './invented-treatments.ts';

const ME = person({ personId: 'me' }) as AuditedPerson;
const TODAY = date('2026-11-21');

type Given = { key?: string; file?: string; claimMonth?: string; visibleFrom?: string };

/** The item of one version of a receipt, as the import writes it. */
function item(personId: string, body: TreatmentReceipt, given: Given = {}) {
  const { key = 'key', file = 'file', claimMonth = '2026-11', visibleFrom = '2026-11-11' } = given;
  const version: ReceiptVersion = {
    ...{ key, splitInsurer: '', searchNumbers: [], form: 'provider', file },
    ...{ claimMonth: month(claimMonth), asOf: date('2026-11-10'), visibleFrom: date(visibleFrom) },
  };
  const text = versionText(version, 1);
  return {
    pk: pk('treatments', personId),
    sk: sk.receiptPart(body.careMonth, key, text, 'treatments'),
    of: 1,
    visibleFrom,
    body: JSON.stringify(body),
  };
}

async function read(items: Record<string, unknown>[], on = TODAY) {
  const table = await testTable();
  await putIdempotent(table, items);
  const receipts = await treatmentStore(table).receipts(ME, on);
  return receipts.flatMap(({ careMonth, lines }) =>
    lines.map(({ code }) => `${careMonth} ${code}`),
  );
}
const first = receipt('2026-10', [line('112000001', [[1, 1]])]);
const corrected = receipt('2026-10', [line('112000002', [[1, 1]])]);

describe('what is read of a person', () => {
  test('every receipt of this person, from the day it may be seen', async () => {
    const items = [
      item('me', first),
      item('me', receipt('2026-09', [line('112000009', [[2, 1]])]), { key: 'other' }),
      item('somebody', corrected),
    ];
    expect((await read(items)).sort()).toEqual(['2026-09 112000009', '2026-10 112000001']);
    expect(await read(items, date('2026-11-10'))).toEqual([]);
  });
  test('the later claim takes the place of the earlier one, also when it tells nothing', async () => {
    const later = { file: 'later', claimMonth: '2026-12', visibleFrom: '2026-12-11' };
    const items = [item('me', first), item('me', corrected, later)];
    expect(await read(items)).toEqual(['2026-10 112000001']);
    expect(await read(items, date('2026-12-11'))).toEqual(['2026-10 112000002']);
    const empty = [item('me', first), item('me', receipt('2026-10', []), later)];
    expect(await read(empty, date('2026-12-11'))).toEqual([]);
  });
  test('five years from the month of care, then nothing', async () => {
    const old = receipt('2021-10', [line('112000001', [[5, 1]])]);
    const items = [item('me', old, { claimMonth: '2021-11', visibleFrom: '2021-12-11' })];
    expect(await read(items, date('2026-10-01'))).toHaveLength(1);
    expect(await read(items, date('2026-12-01'))).toEqual([]);
  });
  test('a damaged item is an error, not a missing operation', async () => {
    await expect(read([{ ...item('me', first), body: '{"lines":1}' }])).rejects.toThrow();
  });
});
