import { COLUMN, OPEN_END } from './columns.ts';
import type { DrugEdition, DrugRow } from './edition-file.ts';

/** A drug's fields from a day on, `YYYYMMDD`, until the next state of the same code. */
export type DrugState = { from: string; fields: readonly string[] };

/**
 * All that a set of editions says of each code, sorted by code, states in time order.
 *
 * A row holds from its 変更年月日, and rows are laid over each other in the order of the editions' dates:
 * 区分 5, 9 and 1 change the fields they fill, complete rows replace all. What a later edition leaves out
 * stays, so an abolished code keeps its last name. The order of arrival plays no part.
 *
 * @source formats/drug-master.md "Differences", "Versions and validity"
 */
export function mergeEditions(editions: readonly DrugEdition[]): Map<string, DrugState[]> {
  const patches = new Map<string, Patch[]>();
  for (const edition of inOrder(editions)) {
    for (const row of edition.rows) {
      const from = row.fields[COLUMN.changedOn] || edition.date;
      const known = patches.get(row.code);
      if (known) known.push({ from, row });
      else patches.set(row.code, [{ from, row }]);
    }
  }
  const merged = new Map<string, DrugState[]>();
  for (const code of [...patches.keys()].sort()) {
    const states = statesOf(patches.get(code) ?? []);
    if (states.length > 0) merged.set(code, states);
  }
  return merged;
}

type Patch = { from: string; row: DrugRow };

const inOrder = (editions: readonly DrugEdition[]) =>
  [...editions].sort(
    (a, b) =>
      a.date.localeCompare(b.date) ||
      Number(b.full) - Number(a.full) || // a difference of the same day corrects the complete edition
      contentOf(a).localeCompare(contentOf(b)),
  );

const contentOf = (edition: DrugEdition) => edition.rows.map((row) => row.fields.join()).join('\n');

function statesOf(patches: readonly Patch[]): DrugState[] {
  const days = [...new Set(patches.map((patch) => patch.from))].sort();
  const states: DrugState[] = [];
  for (const from of days) {
    let fields: readonly string[] | undefined;
    for (const patch of patches) {
      if (patch.from <= from) fields = laidOver(fields, patch.row.fields);
    }
    // A difference whose complete edition is missing names no drug.
    if (fields?.[COLUMN.name]) states.push({ from, fields });
  }
  return states;
}

function laidOver(base: readonly string[] | undefined, row: readonly string[]): readonly string[] {
  if (!base || isComplete(row)) return row;
  const length = Math.max(base.length, row.length);
  return Array.from({ length }, (_, column) => row[column] || base[column] || '');
}

/** In a complete edition also changed rows (区分 5) are complete; a difference fills hardly anything. */
const isComplete = (row: readonly string[]) =>
  row[COLUMN.change] === '0' ||
  row[COLUMN.change] === '3' ||
  [COLUMN.name, COLUMN.priceKind, COLUMN.form, COLUMN.abolishedOn].every((column) => row[column]);

/** The last usable day, undefined while it is open. */
export const abolishedOn = (fields: readonly string[]): string | undefined => {
  const day = fields[COLUMN.abolishedOn];
  return day && day !== OPEN_END ? day : undefined;
};
