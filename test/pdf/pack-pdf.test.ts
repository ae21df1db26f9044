import { inflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from 'vitest';
import { packPdf } from '../../functions/pdf/pack-pdf.ts';
import { pdfObjects } from './support/pdf-objects.ts';
import { textsOf } from './support/raster.ts';

/** What the engine itself writes: a table with tags, and a string that looks like the end of an object. */
function engineOutput(rows: number): Buffer {
  const compiler = NodeCompiler.create({ workspace: '/in-memory' });
  const cells = Array.from(
    { length: rows },
    (_, row) => `[${row}], [stream endstream endobj 1 0 obj]`,
  );
  compiler.addSource(
    '/in-memory/a.typ',
    `#set document(title: "endobj\\n2 0 obj stream", date: none)\n= T\n#table(columns: 2, ${cells.join(', ')})`,
  );
  const { result } = compiler.compile({ mainFilePath: '/in-memory/a.typ' });
  if (!result) throw new Error('not compiled');
  return compiler.pdf(result, { pdfStandard: 'ua-1' });
}
const contentOf = (pdf: Buffer) => {
  const packed = ({ text }: { text: string }) => /\/Type\/(ObjStm|XRef)/.test(text);
  return [...pdfObjects(pdf)].filter(([, object]) => !packed(object)).sort(([a], [b]) => a - b);
};

describe('packing', () => {
  const before = engineOutput(400);
  const after = packPdf(before);

  test('keeps every object, byte for byte, under its number', () => {
    expect(contentOf(before).length).toBeGreaterThan(1_000);
    expect(contentOf(after)).toEqual(contentOf(before));
  });
  test('takes much less room', () => expect(after.length).toBeLessThan(before.length / 5));
  test('another engine reads it, text and pages', async () =>
    expect(await textsOf(after)).toEqual(await textsOf(before)));
  test('the references name the right places', () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(after.toString('latin1'))?.[1]);
    const [, number, length] =
      /^(\d+) 0 obj\n<<\/Length (\d+)/.exec(after.toString('latin1', start)) ?? [];
    const from = after.indexOf('stream\n', start) + 'stream\n'.length;
    const rows = inflateSync(after.subarray(from, from + Number(length)));
    const above = Buffer.alloc(7);
    const places = Array.from({ length: rows.length / 8 }, (_, row) => {
      expect(rows[row * 8]).toBe(2); // PNG "up"
      for (let at = 0; at < 7; at += 1)
        above[at] = ((above[at] ?? 0) + (rows[row * 8 + 1 + at] ?? 0)) & 0xff;
      return { type: above[0], second: above.readUInt32BE(1), third: above.readUInt16BE(5) };
    });
    expect(places[0]).toEqual({ type: 0, second: 0, third: 0xffff });
    expect(places).toHaveLength(Number(number) + 1);
    for (const [at, { type, second, third }] of places.entries()) {
      if (type === 1)
        expect(after.toString('latin1', second, second + 12)).toMatch(
          new RegExp(`^${at} 0 obj\\n`),
        );
      if (type !== 2) continue;
      const container = places[second];
      expect(container?.type).toBe(1);
      const head = after.toString('latin1', container?.second, (container?.second ?? 0) + 120);
      expect(Number(/\/N (\d+)/.exec(head)?.[1])).toBeGreaterThan(third);
    }
  });
});

test.each([
  ['nothing', ''],
  ['no table of references', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n'],
  ['a packed file', packPdf(engineOutput(2)).toString('latin1')],
])('%s is refused', (_, text) => {
  expect(() => packPdf(Buffer.from(text, 'latin1'))).toThrow();
});
