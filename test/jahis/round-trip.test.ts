import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notebookFile, notebookParts } from '../../shared/jahis/notebook-file.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import { validNotebook } from './notebooks.ts';

const FEW = { numRuns: 150, seed: 20261121 };

test('reading what was written gives the same notebook, without findings', () => {
  fc.assert(
    fc.property(validNotebook, (notebook) => {
      const written = writeNotebook(notebook);
      expect(written.adjusted).toEqual([]);
      const { notebooks, findings } = readNotebooks(notebookFile(written));
      expect(notebooks.map((one) => one.notebook)).toEqual([notebook]);
      expect(findings.filter(({ code }) => code !== 'no-visits')).toEqual([]);
    }),
    FEW,
  );
});

test('so it does when cut into parts that come in any order', () => {
  fc.assert(
    fc.property(validNotebook, fc.integer({ min: 200, max: 1_200 }), (notebook, size) => {
      const parts = notebookParts(writeNotebook(notebook), '20261121093000', size);
      const shuffled = parts.toReversed();
      const { notebooks } = readNotebooks(joined(shuffled));
      expect(notebooks).toHaveLength(1);
      expect(notebooks[0]?.missing).toEqual([]);
      expect(notebooks[0]?.notebook).toEqual(notebook);
    }),
    FEW,
  );
});

test('parts keep to their size as long as one record does', () => {
  fc.assert(
    fc.property(validNotebook, (notebook) => {
      const written = writeNotebook(notebook);
      const longest = Math.max(...written.records.map((record) => record.length * 2));
      for (const part of notebookParts(written, '20261121093000', 600))
        expect(part.length).toBeLessThanOrEqual(Math.max(600, longest + 60));
    }),
    FEW,
  );
});

const joined = (parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
