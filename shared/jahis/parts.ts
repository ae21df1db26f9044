import type { Findings } from './finding.ts';

/** A line of a text that was given; `line` counts from 1. */
export type Line = { line: number; text: string };

/** One text from its version line on: a whole お薬手帳, or one part of a split one (911). */
export type Part = {
  version: number;
  output: string;
  /** Line of the version */
  line: number;
  lines: Line[];
  split: Split | undefined;
};
export type Split = { id: string; count: number; number: number };

/** Lines that are read; a notebook of ten years has fewer. */
const MAX_LINES = 50_000;
const HEADING = /^\s*JAHISTC(\d{2})\s*(?:,\s*(.*?)\s*)?,*\s*$/;
const SPLIT = /^\s*911\s*,/;

/** True for a line that begins a お薬手帳 text. */
export const isHeading = (line: string): boolean => HEADING.test(line.replace(/^\ufeff/, ''));

/** Cuts a text, in which several parts may follow one another, at every version line; none: no notebook. */
export function partsIn(text: string, findings: Findings): Part[] {
  const parts: Part[] = [];
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (rows.length > MAX_LINES) findings.add('too-long', MAX_LINES + 1);
  for (const [index, row] of rows.slice(0, MAX_LINES).entries()) {
    const line = index + 1;
    const heading = HEADING.exec(row);
    if (heading) {
      const version = Number(heading[1]);
      parts.push({ version, output: heading[2] ?? '', line, lines: [], split: undefined });
      continue;
    }
    const part = parts.at(-1);
    if (!part || row.trim() === '') continue;
    if (part.split) findings.add('records-after-end', line);
    else if (SPLIT.test(row)) part.split = readSplit(row, line, findings);
    else part.lines.push({ line, text: row });
  }
  return parts;
}

function readSplit(row: string, line: number, findings: Findings): Split | undefined {
  const [, id = '', count = '', number = ''] = row.split(',').map((field) => field.trim());
  const split = { id, count: Number(count), number: Number(number) };
  const sound =
    /^[!-~]{1,14}$/.test(id) &&
    /^\d{1,3}$/.test(count) &&
    /^\d{1,3}$/.test(number) &&
    split.number >= 1 &&
    split.number <= split.count;
  if (!sound) findings.add('field-invalid', line, '911');
  return sound ? split : undefined;
}

/** The parts of one お薬手帳 in order, as far as they are there. */
export type PartSet = { id: string; parts: Part[]; missing: number[] };

/**
 * Puts the parts of split texts together by their データID, in any order and even mixed with parts of another
 * one. A part that came twice counts once; two different ones of one number: the first counts.
 */
export function joinParts(parts: readonly Part[], findings: Findings): PartSet[] {
  const sets = new Map<string, PartSet>();
  for (const [index, part] of parts.entries()) {
    const { split } = part;
    const key = split ? `911 ${split.id} ${split.count}` : `whole ${index}`;
    const set = sets.get(key) ?? { id: split?.id ?? '', parts: [], missing: [] };
    sets.set(key, set);
    const same = set.parts.find((one) => one.split?.number === split?.number);
    if (!same) set.parts.push(part);
    else findings.add(sameText(same, part) ? 'part-repeated' : 'part-conflict', part.line, '911');
  }
  if (sets.size > 1) findings.add('several-sets', [...sets.values()].at(-1)?.parts[0]?.line ?? 0);
  for (const set of sets.values()) {
    const count = set.parts[0]?.split?.count ?? 1;
    set.parts.sort((a, b) => (a.split?.number ?? 1) - (b.split?.number ?? 1));
    const there = new Set(set.parts.map(({ split }) => split?.number ?? 1));
    for (let number = 1; number <= count; number += 1)
      if (!there.has(number)) set.missing.push(number);
    if (set.missing.length > 0) findings.add('part-missing', 0, '911');
  }
  return [...sets.values()];
}

const sameText = (one: Part, other: Part) =>
  one.lines.map(({ text }) => text).join('\n') === other.lines.map(({ text }) => text).join('\n');
