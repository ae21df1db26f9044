import type { Edition, EditionRow } from './edition-file.ts';
import { CHANGE, type MasterLayout, OPEN_END } from './layout.ts';

/** The fields of a code from a day on, `YYYYMMDD`, until the next state of the same code. */
export type MasterState = { from: string; fields: readonly string[] };

/**
 * All that a set of editions says of each code, sorted by code, states in time order.
 *
 * A row holds from its 変更年月日, and rows are laid over each other in the order of the editions' dates:
 * 区分 5, 9 and 1 change the fields they fill, complete rows replace all. What a later edition leaves out
 * stays, so an abolished code keeps its last name. The order of arrival plays no part.
 *
 * @source formats/drug-master.md "Differences", "Versions and validity"; the other masters have the same form
 */
export function mergeEditions(
  layout: MasterLayout,
  editions: readonly Edition[],
): Map<string, MasterState[]> {
  const patches = new Map<string, Patch[]>();
  for (const edition of inOrder(editions)) {
    for (const row of edition.rows) {
      const from = row.fields[layout.changedOn] || edition.date;
      const known = patches.get(row.code);
      if (known) known.push({ from, row });
      else patches.set(row.code, [{ from, row }]);
    }
  }
  const merged = new Map<string, MasterState[]>();
  for (const code of [...patches.keys()].sort()) {
    const states = statesOf(layout, patches.get(code) ?? []);
    if (states.length > 0) merged.set(code, states);
  }
  return merged;
}

type Patch = { from: string; row: EditionRow };

const inOrder = (editions: readonly Edition[]) =>
  [...editions].sort(
    (a, b) =>
      a.date.localeCompare(b.date) ||
      Number(b.full) - Number(a.full) || // a difference of the same day corrects the complete edition
      contentOf(a).localeCompare(contentOf(b)),
  );

const contentOf = (edition: Edition) => edition.rows.map((row) => row.fields.join()).join('\n');

function statesOf(layout: MasterLayout, patches: readonly Patch[]): MasterState[] {
  const days = [...new Set(patches.map((patch) => patch.from))].sort();
  const states: MasterState[] = [];
  for (const from of days) {
    let fields: readonly string[] | undefined;
    for (const patch of patches) {
      if (patch.from <= from) fields = laidOver(layout, fields, patch.row.fields);
    }
    // A difference whose complete edition is missing names nothing.
    if (fields && (fields[layout.name] || isComplete(layout, fields)))
      states.push({ from, fields });
  }
  return states;
}

function laidOver(
  layout: MasterLayout,
  base: readonly string[] | undefined,
  row: readonly string[],
): readonly string[] {
  if (!base || isComplete(layout, row)) return row;
  const length = Math.max(base.length, row.length);
  return Array.from({ length }, (_, column) => row[column] || base[column] || '');
}

/** In a complete edition also changed rows (区分 5) are complete; a difference fills hardly anything. */
const isComplete = (layout: MasterLayout, row: readonly string[]) =>
  row[CHANGE] === '0' || row[CHANGE] === '3' || layout.complete.every((column) => row[column]);

/** The last usable day, empty while it is open. */
export function abolishedOn(layout: MasterLayout, fields: readonly string[]): string {
  const day = fields[layout.abolishedOn] ?? '';
  return day === OPEN_END ? '' : day;
}
