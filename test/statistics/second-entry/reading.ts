import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

/** Whether the five documents lie beside the project; the tests on them are skipped otherwise. */
export const haveDocuments: boolean = existsSync(folder);

/** The text of one document, by its number. */
export function documentText(id: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`${id}_`));
  if (!name) throw new Error(`no document ${id}`);
  return readFileSync(`${folder}${name}`, 'utf8');
}

/** A table as read: one list per row, null where the document prints a dash or nothing. */
export type Table = (number | null)[][];
export type TextRow = { label: string; figures: (number | null)[] };

/** The text after `start` and before `end`; both must be there. `nth` counts the starts from 1. */
export function between(text: string, start: string, end: string, nth = 1): string {
  let at = -1;
  for (let i = 0; i < nth; i += 1) {
    at = text.indexOf(start, at + 1);
    if (at < 0) throw new Error(`not in the document: ${start}`);
  }
  const from = at + start.length;
  const to = text.indexOf(end, from);
  if (to < 0) throw new Error(`no end: ${end}`);
  return text.slice(from, to);
}

export const toNumber = (text: string): number => Number(text.replace(/[,%％+約]/g, ''));

/** Every number of a text, in its order. */
export const numbers = (text: string): number[] =>
  (text.match(/[+-]?\d[\d,]*(?:\.\d+)?/g) ?? []).map(toNumber);

const TOKEN = String.raw`(?:[+-]?約?\d[\d,]*(?:\.\d+)?[%％]?|—|-)`;
const ROW = new RegExp(String.raw`^(.*?\S)\s+(${TOKEN}(?:\s+${TOKEN})*)$`);

/** The lines that are a label and then figures. */
export function rowsIn(section: string): TextRow[] {
  return section.split('\n').flatMap((line) => {
    const found = ROW.exec(line.replace(/[()（）／]/g, ' ').trim());
    if (!found?.[1] || !found[2]) return [];
    const figures = found[2]
      .split(/\s+/)
      .map((token) => (token === '—' || token === '-' ? null : toNumber(token)));
    return [{ label: found[1].trim(), figures }];
  });
}

/** Figures of the rows with exactly so many of them, in printed order. */
export const tableIn = (section: string, width: number): Table =>
  rowsIn(section)
    .map((row) => row.figures)
    .filter((figures) => figures.length === width);

/** Turns rows into columns. */
export const turned = (table: Table): Table =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? null));
