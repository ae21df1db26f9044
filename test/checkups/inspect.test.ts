import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../functions/ingest/inspect-file.ts';
import { fileOf } from '../ingest/delivery.ts';
import { checkupFile, xml } from './documents.ts';

describe('inspect', () => {
  test('a document: head, results as a person reads them', async () => {
    const entries = [
      { code: '3F070000002327101', value: '38' },
      { code: '3D046000001906202', negated: true },
    ] as const;
    expect(await inspectFile(checkupFile({ entries }))).toMatchObject({
      kind: 'checkups',
      report: '10',
      program: '010',
      examinedOn: '2026-06-10',
      observations: 2,
      results: [
        { name: 'HDLコレステロール', text: '38', unit: 'mg/dL', judgement: 'guidance' },
        { name: 'HbA1c(NGSP値)', text: '未実施', absent: 'not-performed' },
      ],
      findings: [],
    });
  });
  test('what is wrong, by line and code', async () => {
    const bad = { entries: [{ code: '9N001000000000001', value: 'x' }] } as const;
    expect(await inspectFile(checkupFile(bad))).toMatchObject({
      leftOut: ['9N001000000000001'],
      findings: [{ line: 2, field: '9N001000000000001', code: 'bad-number', severity: 'error' }],
    });
    expect(await inspectFile(fileOf('x.xml', xml().slice(0, 900)))).toMatchObject({
      kind: 'checkups',
      findings: [{ code: 'not-well-formed', severity: 'error' }],
    });
  });
  test('registration dates', async () => {
    const csv =
      'insurerNumber,fiscalYear,registeredFrom,plannedOn\n06139992,2026,,2027-02-01\nx,y,,\n';
    expect(await inspectFile(fileOf('s.csv', csv))).toMatchObject({
      kind: 'checkup-status',
      insurers: [{ insurerNumber: '06139992', plannedOn: '2027-02-01' }],
      findings: [
        { line: 3, field: 'insurerNumber' },
        { line: 3, field: 'fiscalYear' },
      ],
    });
  });
});
