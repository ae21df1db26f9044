import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RECORDS } from '../../shared/jahis/layout.ts';
import { notebookFile } from '../../shared/jahis/notebook-file.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { decodeWindows31J } from '../../shared/jahis/windows-31j.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import { realData } from '../support/real-data.ts';

describe.skipIf(!realData)('files of others', () => {
  const folder = join(realData ?? '', 'jahis');
  const read = (path: string) => readFileSync(join(folder, path));

  test('the layout is that of the machine-readable one', () => {
    const { records } = JSON.parse(read('record-layout.json').toString()) as {
      records: Record<string, { fields: { maxBytes: number; date?: true; type: string }[] }>;
    };
    expect(Object.keys(RECORDS)).toEqual(expect.arrayContaining(Object.keys(records)));
    for (const [no, { fields }] of Object.entries(records)) {
      const own = RECORDS[no as keyof typeof RECORDS];
      const theirs = ['201', '281', '291', '301', '311', '391'].includes(no)
        ? fields.slice(1)
        : fields;
      expect(
        own.map(({ max }) => max),
        no,
      ).toEqual(theirs.map(({ maxBytes }) => maxBytes));
      expect(
        own.map(({ kind }) => kind === 'date'),
        no,
      ).toEqual(theirs.map(({ date }) => date === true));
    }
  });

  test.each([
    ['samples/own-two-visits.sjis.txt', []],
    ['samples/own-two-visits.utf8.txt', ['encoding']],
    ['fixtures-mit/tc-minimal-valid.txt', ['encoding']],
    ['fixtures-mit/tc-with-otc-components-and-remaining-medicine.txt', ['encoding']],
    ['fixtures-mit/tc-supported-records-full.txt', ['encoding', 'part-missing']],
    [
      'fixtures-mit/tc-invalid-missing-drug-code.txt',
      ['encoding', 'drug-code-missing', 'institution-code-missing'],
    ],
  ])('%s', (path, codes) => {
    const { notebooks, findings } = readNotebooks(read(path));
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(notebooks).toHaveLength(1);
    expect(notebooks[0]?.notebook.visits[0]?.prescriptions[0]?.drugs[0]?.name).toMatch(/錠/);
  });

  test('every text file of the folder is read, and what is read is all there', () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.txt'),
    );
    expect(paths.length).toBeGreaterThanOrEqual(6);
    for (const path of paths) {
      const records = new TextDecoder()
        .decode(read(path))
        .split('\n')
        .filter((line) => /^201,/.test(line));
      const drugs = readNotebooks(read(path)).notebooks.flatMap(({ notebook }) =>
        notebook.visits.flatMap((visit) => visit.prescriptions.flatMap((one) => one.drugs)),
      );
      expect(drugs, path).toHaveLength(records.length);
    }
  });

  test('a sound file is written again as it was, empty fields at the ends apart', () => {
    const path = 'samples/own-two-visits.sjis.txt';
    const { notebooks } = readNotebooks(read(path));
    const notebook = notebooks[0]?.notebook;
    if (!notebook) throw new Error('nothing read');
    const plain = (text: string) => text.split('\r\n').map((line) => line.replace(/,+$/, ''));
    expect(plain(decodeWindows31J(notebookFile(writeNotebook(notebook))))).toEqual(
      plain(decodeWindows31J(read(path))),
    );
  });
});
