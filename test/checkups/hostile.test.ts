import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import type { Table } from '../../functions/storage/client.ts';
import { CheckupDocument } from '../../shared/checkups/document/codec.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { DocumentRefused } from '../../shared/checkups/document/refused.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { dump, fileOf, importOne } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { bytesOf, day, deliver, memoryOriginals, xml } from './documents.ts';

const GOOD = xml();
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const body = GOOD.slice(GOOD.indexOf('<ClinicalDocument'));
const inText = (inner: string): string =>
  GOOD.replace('<item>本文は機械可読部を参照</item>', `<item>${inner}</item>`);
const deep = (levels: number): string =>
  inText(`${'<paragraph>'.repeat(levels)}x${'</paragraph>'.repeat(levels)}`);

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "${`&${at === 0 ? 'a' : `b${at - 1}`};`.repeat(10)}">`).join('')}]>`;

const REFUSED: [string, string | Uint8Array, string][] = [
  ['a document type', `${head}<!DOCTYPE ClinicalDocument>${body}`, 'document-type'],
  ['a document type in small letters', `${head}<!doctype x>${body}`, 'document-type'],
  [
    'an external entity',
    `${head}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${body}`,
    'document-type',
  ],
  [
    'an external document type',
    `${head}<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">${body}`,
    'document-type',
  ],
  [
    'entities of entities',
    `${head}${LAUGHS}${inText('&b19;').slice(head.length)}`,
    'document-type',
  ],
  ['an entity nobody declared', inText('&xxe;'), 'not-well-formed'],
  ['a hundred levels', deep(100), 'too-deep'],
  ['ten thousand levels', deep(10_000), 'not-well-formed'],
  ['ten MB of narrative', inText('あ'.repeat(3_500_000)), 'document-too-large'],
  ['a hundred thousand elements', inText('<br/>'.repeat(100_000)), 'too-many-elements'],
  ['cut in the middle', GOOD.slice(0, GOOD.length / 2), 'not-well-formed'],
  ['two roots', `${GOOD}<x/>`, 'not-well-formed'],
  ['an attribute twice', GOOD.replace('unit="kg"', 'unit="kg" unit="g"'), 'not-well-formed'],
  ['a prefix nobody declared', GOOD.replace('xmlns:xsi', 'xmlns:xsj'), 'not-well-formed'],
  ['a NUL', inText('\u0000'), 'not-well-formed'],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from(GOOD), Buffer.from([0xff, 0xfe])]),
    'encoding-not-supported',
  ],
  [
    'Shift_JIS that says UTF-8',
    Buffer.concat([Buffer.from(head + body.slice(0, 400)), Buffer.from([0x8c, 0x92])]),
    'encoding-not-supported',
  ],
  ['an encoding nobody reads', GOOD.replace('UTF-8', 'UTF-7'), 'encoding-not-supported'],
  ['UTF-16 said, UTF-8 written', GOOD.replace('UTF-8', 'UTF-16'), 'encoding-not-supported'],
];

let table: Table;
beforeAll(async () => {
  table = await testTable();
  await importOne(table, fileOf('people.csv', eligibilityCsv([{}])));
});

describe.each(REFUSED)('%s', (_, content, code) => {
  test(`is refused: ${code}; nothing is stored, the next file goes on`, async () => {
    const originals = memoryOriginals();
    const before = await dump(table, ['FILE#']);
    const good = fileOf('good.xml', xml({ examinedOn: '2026-05-01' }));
    const [bad, next] = await deliver(table, [fileOf('bad.xml', content), good], { originals });
    expect(bad).toMatchObject({ kind: 'checkups', accepted: 0, errors: [{ code }] });
    expect((next?.accepted ?? 0) + (next?.unchanged ?? 0)).toBe(1);
    expect(originals.kept.size).toBe(1);
    const own = (item: string) => !item.includes('2026-05-01');
    expect((await dump(table, ['FILE#'])).filter(own)).toEqual(before.filter(own));
  });
});

test('a document with an individual number is not stored and not kept as rejected lines', async () => {
  const originals = memoryOriginals();
  const number = '1234 5678 9018';
  const [summary] = await deliver(table, [fileOf('n.xml', inText(`番号 ${number}`))], {
    originals,
  });
  expect(summary).toMatchObject({ rejected: 1, errors: [{ code: 'individual-number' }] });
  expect(originals.kept.size).toBe(0);
  expect((await dump(table)).join()).not.toContain('5678 9018');
});

test('an observation that cannot be used is told with its line and kept for the desk', async () => {
  const text = xml({ entries: [{ code: '9N001000000000001', value: '9999.0' }] });
  const [summary] = await deliver(table, [fileOf('r.xml', text)]);
  expect(summary).toMatchObject({
    rejected: 1,
    errors: [{ line: 2, field: '9N001000000000001', code: 'out-of-limits' }],
  });
});

/** Whatever comes in, out comes a document in the right shape, findings, or a refusal with a stable code. */
function survives(bytes: Uint8Array): 'read' | 'findings' | 'refused' {
  try {
    const { document, findings } = readCheckupDocument(parseXml(bytes), day('2026-11-21'), ownItem);
    if (document) v.parse(CheckupDocument, document);
    else expect(findings.some(({ severity }) => severity === 'document')).toBe(true);
    return document ? 'read' : 'findings';
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    expect(error.code).toMatch(/^[a-z-]+$/);
    return 'refused';
  }
}

describe('any bytes', () => {
  const good = bytesOf(
    xml({
      entries: [
        { code: '9N511000000000049', value: '異常なし', doctor: '見本' },
        { results: [{ code: '3C015000002327101', value: '0.8' }], reasons: [] },
      ],
    }),
  );
  const place = fc.nat({ max: good.length - 1 });

  test('cut anywhere', () => {
    for (let at = 0; at < good.length; at += 37)
      expect(survives(good.subarray(0, at))).toBe('refused');
  });
  test('bytes changed', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          outcomes.add(survives(bytes));
        },
      ),
      { seed: 11, numRuns: 400 },
    );
    expect([...outcomes].sort()).toEqual(['findings', 'read', 'refused']);
  });
  test('pieces of it put elsewhere', () => {
    fc.assert(
      fc.property(place, place, place, (from, to, at) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        const bytes = Buffer.concat([
          good.subarray(0, at),
          good.subarray(start, end),
          good.subarray(at),
        ]);
        survives(bytes);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
  test('attributes and texts of any kind', () => {
    const text = new TextDecoder().decode(good);
    const values = [...text.matchAll(/"([^"]*)"/g)].map(({ index }) => index);
    fc.assert(
      fc.property(
        fc.nat({ max: values.length - 1 }),
        fc.string({ unit: 'binary' }),
        (which, any) => {
          const at = values[which] ?? 0;
          const end = text.indexOf('"', at + 1);
          const plain = any.replace(/[&<"]/g, '');
          survives(bytesOf(`${text.slice(0, at)}"${plain}"${text.slice(end + 1)}`));
        },
      ),
      { seed: 13, numRuns: 300 },
    );
  });
  test('no document at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        survives(bytes);
      }),
      { seed: 14, numRuns: 200 },
    );
  });
});
