import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { notebookParts, PART_BYTES } from '../../shared/jahis/notebook-file.ts';
import { qrPath } from '../../shared/jahis/qr-svg.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import { validNotebook } from './notebooks.ts';

const PIXELS = 3;

/** Draws the path as a screen would and reads the picture with a reader that knows nothing of the writer. */
function scanned({ size, path }: { size: number; path: string }): number[] | undefined {
  const width = size * PIXELS;
  const picture = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, w] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let py = Number(y) * PIXELS; py < (Number(y) + 1) * PIXELS; py += 1)
      for (let px = Number(x) * PIXELS; px < (Number(x) + Number(w)) * PIXELS; px += 1)
        picture.set([0, 0, 0], (py * width + px) * 4);
  return (jsQR as unknown as typeof jsQR.default)(picture, width, width)?.binaryData;
}

test.each([
  ['one byte', Uint8Array.of(0x41)],
  ['every byte there is', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['a full part', Uint8Array.from({ length: PART_BYTES }, (_, at) => (at * 37) % 256)],
])('a reader gets %s back', (_, bytes) => {
  expect(scanned(qrPath(bytes))).toEqual([...bytes]);
});

test('a full part needs no more than 97 modules', () => {
  expect(qrPath(new Uint8Array(PART_BYTES)).size).toBe(97 + 8);
  expect(qrPath(new Uint8Array(PART_BYTES + 1)).size).toBeGreaterThan(97 + 8);
});

test('a notebook survives the way through its codes', () => {
  const [notebook] = fc.sample(
    validNotebook.filter(({ visits }) => visits.some((one) => one.prescriptions.length > 1)),
    { numRuns: 1, seed: 7 },
  );
  if (!notebook) throw new Error('no sample');
  const parts = notebookParts(writeNotebook(notebook), '20261121093000', 700);
  expect(parts.length).toBeGreaterThan(1);
  const read = parts.flatMap((part) => scanned(qrPath(part)) ?? []);
  expect(readNotebooks(Uint8Array.from(read)).notebooks[0]?.notebook).toEqual(notebook);
});
