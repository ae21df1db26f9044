import type { Table } from './reading.ts';

/** Guards a table where the documents are not at hand: how many figures, their sum, and their order. */
export type ControlTotal = readonly [figures: number, sum: number, weighted: number];

const cents = (value: number) => Math.round(value * 100) / 100;

export function controlTotal(table: Table): ControlTotal {
  const figures = table.flat().filter((cell) => cell !== null);
  const sum = figures.reduce((all, value) => all + value, 0);
  // Place times figure: two figures that changed places are noticed.
  const weighted = figures.reduce((all, value, index) => all + value * (index + 1), 0);
  return [figures.length, cents(sum), cents(weighted)];
}
