import { describe, expect, test } from 'vitest';
import { entry } from '../../shared/jahis/layout.ts';
import type { Notebook } from '../../shared/jahis/notebook.ts';
import { notebookFile, notebookParts } from '../../shared/jahis/notebook-file.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { decodeWindows31J } from '../../shared/jahis/windows-31j.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import { NotebookInvalid } from '../../shared/jahis/write-record.ts';
import { SMALL } from './notebooks.ts';

const sound = (): Notebook => {
  const notebook = readNotebooks(SMALL).notebooks[0]?.notebook;
  if (!notebook) throw new Error('no notebook');
  return structuredClone(notebook);
};
const visitOf = (notebook: Notebook) => notebook.visits[0] as Notebook['visits'][number];
const rpOf = (notebook: Notebook) =>
  visitOf(notebook).prescriptions[0] as Notebook['visits'][number]['prescriptions'][number];

test('version, order, line ends', () => {
  const text = decodeWindows31J(notebookFile(writeNotebook(sound())));
  expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    'JAHISTC08',
    '1',
    '5',
    '11',
    '51',
    '201',
    '301',
    '',
  ]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

describe('what is made fit is told', () => {
  test.each([
    ['a comma', '１日,１回', '１日，１回', []],
    ['a line break', '朝\n夕', '朝　夕', []],
    ['a character', '𠮷田', '〓田', [{ kind: 'characters', lost: ['𠮷'] }]],
    ['a long text', '用'.repeat(60), `${'用'.repeat(49)}…`, [{ kind: 'shortened' }]],
    ['an odd cut', `a${'用'.repeat(60)}`, `a${'用'.repeat(48)}…`, [{ kind: 'shortened' }]],
  ])('%s', (_, usage, expected, adjusted) => {
    const notebook = sound();
    rpOf(notebook).usage = { ...entry('301', {}), ...rpOf(notebook).usage, usage } as never;
    const written = writeNotebook(notebook);
    expect(written.adjusted).toMatchObject(
      adjusted.map((one) => ({ field: '301.usage', value: usage, written: expected, ...one })),
    );
    expect(written.adjusted).toHaveLength(adjusted.length);
    const [read] = readNotebooks(notebookFile(written)).notebooks;
    expect(read && rpOf(read.notebook).usage?.usage).toBe(expected);
  });
});

describe('what breaks the rules is not written', () => {
  const broken: [string, (notebook: Notebook) => void][] = [
    ['1', (one) => Object.assign(one, { patient: undefined })],
    ['1.name', (one) => Object.assign(one.patient ?? {}, { name: '' })],
    ['1.sex', (one) => Object.assign(one.patient ?? {}, { sex: '3' })],
    ['1.birthDate', (one) => Object.assign(one.patient ?? {}, { birthDate: '1972' })],
    ['1.weight', (one) => Object.assign(one.patient ?? {}, { weight: '５２' })],
    ['1.phone', (one) => Object.assign(one.patient ?? {}, { phone: '03,1' })],
    ['output', (one) => Object.assign(one, { output: '' })],
    ['5', (one) => Object.assign(one, { visits: [] })],
    ['11', (one) => Object.assign(visitOf(one), { facility: undefined })],
    ['11.code', (one) => Object.assign(visitOf(one).facility ?? {}, { code: '' })],
    ['11.code', (one) => Object.assign(visitOf(one).prescribers[0] ?? {}, { table: '' })],
    ['201', (one) => Object.assign(rpOf(one), { drugs: [] })],
    ['201.rp', (one) => Object.assign(rpOf(one), { rp: 2 })],
    ['201.code', (one) => Object.assign(rpOf(one).drugs[0] ?? {}, { code: '' })],
    ['201.dose', (one) => Object.assign(rpOf(one).drugs[0] ?? {}, { dose: '１' })],
    ['201.dose', (one) => Object.assign(rpOf(one).drugs[0] ?? {}, { dose: '1'.repeat(13) })],
    ['301', (one) => Object.assign(rpOf(one), { usage: undefined })],
    ['301.usage', (one) => Object.assign(rpOf(one).usage ?? {}, { usage: '' })],
    ['301.quantity', (one) => Object.assign(rpOf(one).usage ?? {}, { quantity: '0.5' })],
    ['301.quantity', (one) => Object.assign(rpOf(one).usage ?? {}, { quantity: '1000' })],
    ['301.code', (one) => Object.assign(rpOf(one).usage ?? {}, { codeType: '2' })],
  ];
  test.each(broken)('%s', (rule, breakIt) => {
    const notebook = sound();
    breakIt(notebook);
    const write = () => writeNotebook(notebook);
    expect(write).toThrow(NotebookInvalid);
    expect(write).toThrow(expect.objectContaining({ rule }));
  });

  test('from the person, codes of institutions may be missing', () => {
    const notebook = sound();
    Object.assign(notebook, { output: '2' });
    Object.assign(visitOf(notebook).facility ?? {}, { code: '', table: '', prefecture: '' });
    expect(writeNotebook(notebook).heading).toBe('JAHISTC08,2');
  });
});

test('parts carry their number, and one alone is not split', () => {
  const written = writeNotebook(sound());
  expect(notebookParts(written, '20261121093000')).toEqual([notebookFile(written)]);
  const parts = notebookParts(written, '20261121093000', 160).map(decodeWindows31J);
  parts.forEach((part, at) => {
    expect(part.startsWith('JAHISTC08,1\r\n')).toBe(true);
    expect(part.endsWith(`911,20261121093000,${parts.length},${at + 1}\r\n`)).toBe(true);
  });
  expect(() => notebookParts(written, 'x')).toThrow(NotebookInvalid);
});
