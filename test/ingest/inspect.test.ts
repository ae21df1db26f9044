import { expect, test } from 'vitest';
import { inspectFile } from '../../functions/ingest/inspect-file.ts';
import { writeNotice } from '../../shared/expenses/myna-csv/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { sampleNotice } from '../expenses/myna-csv/sample-notice.ts';
import { fileOf, insurerFile, providerFile } from './delivery.ts';

test('an eligibility delivery: rows, days, insurers, errors and warnings', async () => {
  const csv = eligibilityCsv([
    {},
    { personId: 'p-2', asOf: '2026-11-01', insurerNumber: '06139991', disclosureStopped: '1' },
    { personId: 'p-3', asOf: '2026-09-01', name: '外\ue000字', cardRegisteredOn: '2026-09-02' },
    { personId: 'p-4', sex: '' },
    { action: 'delete', personId: 'p-5' },
  ]);
  expect(await inspectFile(fileOf('e.csv', csv))).toMatchObject({
    kind: 'eligibility',
    lines: 6,
    rows: { put: 3, delete: 1, stopped: 1, rejected: 1 },
    firstAsOf: '2026-09-01',
    lastAsOf: '2026-11-01',
    insurers: { '06139992': 3, '06139991': 1 },
    findings: [
      { line: 3, field: 'insurerNumber', code: 'check-digit', severity: 'note' },
      { line: 4, field: 'name', code: 'private-use-character', severity: 'note' },
      { line: 4, field: 'cardRegisteredOn', code: 'in-the-future', severity: 'note' },
      { line: 5, field: 'sex', code: 'missing-value', severity: 'error' },
    ],
  });
});

test('a receipt as a person would read it', async () => {
  expect(await inspectFile(providerFile({}))).toMatchObject({
    kind: 'receipts',
    kinds: { 'medical provider outpatient': 1 },
    careMonths: { '2026-09': 1 },
    receipts: [
      {
        institution: { name: '見本医院' },
        payers: [{ rank: 0, points: 35 }],
        medications: [
          { dispensedOn: '2026-09-03', prescriptions: [{ drugs: [{ drugCode: '620000001' }] }] },
        ],
        expense: { category: '医科外来', total: 350, insurer: 245, otherPublic: 0, patient: 105 },
      },
    ],
    findings: [],
  });
  expect(await inspectFile(insurerFile({}))).toMatchObject({
    kinds: { 'medical insurer outpatient': 1 },
  });
});

test.each([
  ['06139992\n139998\n54016027\n', ['insurer', 'insurer', 'insurer']],
  ['０６１３９９９２', ['insurer']],
  ['{"insurerNumber":[{"value":"33120015"}]}', ['insurer']],
])('numbers: %s', async (text, kinds) => {
  const inspection = await inspectFile(fileOf('n.txt', text));
  expect(inspection).toMatchObject({
    kind: 'insurance-numbers',
    numbers: kinds.map((kind) => ({ as: { [kind]: expect.anything() } })),
    findings: [],
  });
});

test('an individual number is reported and not repeated', async () => {
  const inspection = await inspectFile(fileOf('n.txt', '123456789018\n1311234567\n'));
  expect(inspection).toMatchObject({
    numbers: [{ number: '1311234567', as: { institution: 'check-digit' } }],
    findings: [
      { line: 1, code: 'individual-number' },
      { line: 2, code: 'check-digit' },
    ],
  });
  expect(JSON.stringify(inspection)).not.toContain('123456789018');
});

test('what nobody knows is unreadable', async () => {
  await expect(inspectFile(fileOf('x', 'hello'))).rejects.toMatchObject({ code: 'unknown-kind' });
});

test('a notice CSV of マイナポータル', async () => {
  const csv = writeNotice(sampleNotice());
  expect(await inspectFile(fileOf('m.csv', csv))).toMatchObject({
    kind: 'expense-notice',
    rows: { read: 1, rejected: 0 },
    findings: [],
  });
});
