import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../functions/ingest/inspect-file.ts';
import { encodeWindows31J } from '../../shared/jahis/windows-31j.ts';
import { bundleOf, rows } from './lists.ts';
import { SMALL } from './notebooks.ts';

const inspect = (bytes: Uint8Array) =>
  inspectFile({
    name: 'delivery.dat', // the name does not count
    async *read() {
      yield bytes;
    },
  });

describe('npm run inspect', () => {
  test.each([
    ['Windows-31J', encodeWindows31J(SMALL), []],
    ['UTF-8', new TextEncoder().encode(SMALL), ['encoding']],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${SMALL}`), ['encoding']],
    ['returns only', encodeWindows31J(SMALL.replaceAll('\n', '')), []],
    ['an unknown version', encodeWindows31J(SMALL.replace('TC08', 'TC12')), ['unknown-version']],
  ])('tells a お薬手帳 by its first line: %s', async (_, bytes, codes) => {
    const found = await inspect(bytes);
    expect(found).toMatchObject({
      kind: 'jahis',
      counts: [{ output: '1', parts: 1, missing: [], visits: 1, drugs: 1 }],
    });
    expect(found.findings.map(({ code }) => code)).toEqual(codes);
  });

  test('an individual number in it is found and not printed', async () => {
    const found = await inspect(encodeWindows31J(`${SMALL}501,1234 5678 9018\r\n`));
    expect(found.findings[0]?.code).toBe('individual-number');
    expect(JSON.stringify(found)).not.toContain('9018');
  });

  test('tells a FHIR bundle', async () => {
    const found = await inspect(new TextEncoder().encode(JSON.stringify(bundleOf())));
    expect(found).toMatchObject({
      kind: 'fhir-bundle',
      type: 'collection',
      resources: { Patient: 1, Coverage: 1, MedicationDispense: rows.length },
      from: '2026-09-30',
      to: '2026-11-02',
      findings: [],
    });
  });

  test('a bundle whose references lead nowhere', async () => {
    const bundle = bundleOf();
    const entry = bundle.entry.filter(({ resource }) => resource.resourceType !== 'Patient');
    const found = await inspect(new TextEncoder().encode(JSON.stringify({ ...bundle, entry })));
    const codes = new Set(found.findings.map(({ field, code }) => `${field} ${code}`));
    expect(codes).toEqual(
      new Set([
        'Coverage.beneficiary reference-unknown',
        'MedicationDispense.subject reference-unknown',
      ]),
    );
  });
});
