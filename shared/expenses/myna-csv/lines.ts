import { CsvTooLarge, readCsv } from '../../kernel/csv.ts';
import { cleanText } from '../../kernel/text.ts';
import type { NoticeFindings } from './finding.ts';

/** A year of one person is some 50 kB; 5,000 rows are 1.5 MB. */
export const LARGEST_NOTICE_BYTES = 8_000_000;
/** Longest cell kept, characters; no name in Japan's registers comes near. */
export const LONGEST_CELL = 200;

/** A line with cells; `line` counts physical lines from 1. */
export type NoticeLine = { line: number; cells: string[] };

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'shift_jis', fatal: boolean) {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

const damage = (text: string): number => text.split('\ufffd').length;

/** UTF-8, else Windows-31J; a file damaged in either way is read as the one that fits better. */
function textOf(bytes: Uint8Array): string {
  const clean = decoded(bytes, 'utf-8', true) ?? decoded(bytes, 'shift_jis', true);
  if (clean !== undefined) return clean;
  const [utf8 = '', shiftJis = ''] = [
    decoded(bytes, 'utf-8', false),
    decoded(bytes, 'shift_jis', false),
  ];
  return damage(utf8) <= damage(shiftJis) ? utf8 : shiftJis;
}

/** One or two quoted cells without a quote in them: nearly every line, and ten times as fast. */
const PLAIN_CELLS = /^"([^"]*)"(?:,"([^"]*)")?$/;

/** Cells of one line. Nothing in this format spans lines, so that an open quote spoils its own line only. */
function cellsOf(text: string): string[] | undefined {
  if (!text.includes('"')) return text.split(',');
  const simple = PLAIN_CELLS.exec(text);
  if (simple) return simple[2] === undefined ? [simple[1] ?? ''] : [simple[1] ?? '', simple[2]];
  try {
    return readCsv(text)[0]?.fields;
  } catch (error) {
    if (error instanceof CsvTooLarge) return undefined;
    throw error;
  }
}

/** @returns lines that have a cell with text; undefined when the file is no text of Japan at all */
export function noticeLines(bytes: Uint8Array, findings: NoticeFindings): NoticeLine[] | undefined {
  if (bytes.length > LARGEST_NOTICE_BYTES) {
    findings.add('file-too-large', 'file');
    return undefined;
  }
  const end = bytes.at(-1) === 0x1a ? -1 : undefined; // end-of-file mark of old programs
  const text = textOf(bytes.subarray(0, end)).replace(/^\ufeff/, '');
  if (text.includes('\u0000')) {
    findings.add('encoding-not-supported', 'file'); // UTF-16, or no text
    return undefined;
  }
  const physical = text.split(/\r\n|\n|\r/);
  const feeds = text.split('\n').length - 1;
  const returns = text.split('\r').length - 1;
  const pairs = text.split('\r\n').length - 1;
  if ([pairs, feeds - pairs, returns - pairs].filter((count) => count > 0).length > 1)
    findings.add('mixed-line-ends', 'note');
  const lines: NoticeLine[] = [];
  physical.forEach((raw, index) => {
    const line = index + 1;
    if (raw.trim() === '') return;
    if (raw.includes('\ufffd')) findings.add('wrong-encoding', 'note', line);
    const cells = cellsOf(raw)?.map((cell) => {
      const kept = cleanText(cell);
      if (kept.length <= LONGEST_CELL) return kept;
      findings.add('cell-too-long', 'note', line);
      return cleanText(kept.slice(0, LONGEST_CELL));
    });
    if (!cells) findings.add('line-not-understood', 'note', line);
    else if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
  });
  return lines;
}
