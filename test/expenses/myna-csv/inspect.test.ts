import { expect, test } from 'vitest';
import { inspectNotice } from '../../../shared/expenses/myna-csv/inspect.ts';
import { writeNotice } from '../../../shared/expenses/myna-csv/write.ts';
import { bytes, item, sampleNotice } from './sample-notice.ts';

const rows = [item(), item({ category: '調剤', total: 1_000, insurer: 700, patient: 300 })];

test('a file is told by counts, sums and findings', () => {
  const csv = writeNotice(sampleNotice(rows)).replace('"700"', '"七百"');
  const told = inspectNotice(bytes(csv));
  expect(told).toMatchObject({
    createdOn: '2026-02-09',
    rows: { read: 1, rejected: 1 },
    firstMonth: '2025-03',
    categories: { 医科外来: 1 },
    insurers: 2,
    sums: { total: 12_340, patient: 3_702 },
    printedSums: { total: 13_340, patient: 4_002 },
  });
  expect(told.findings[0]).toEqual({
    code: 'not-an-amount',
    severity: 'error',
    line: 44,
    field: '保険者の負担額（円）',
  });
});

test('nothing in it names a person, a card or an institution', () => {
  const text = JSON.stringify(inspectNotice(bytes(writeNotice(sampleNotice(rows)))));
  for (const secret of ['架空', 'ｶｸｳ', '1973', '06139992', '３１４０', 'クリニック'])
    expect(text).not.toContain(secret);
});

test('what is no notice is an error', () => {
  expect(inspectNotice(bytes('x'))).toEqual({
    findings: [{ code: 'not-a-notice', severity: 'error', line: 0, field: '' }],
  });
});
