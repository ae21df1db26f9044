import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { DemoFile } from './demo-file.ts';
import { MATERIALS } from './materials.ts';
import { MEAL, MEAL_SHARE, PROCEDURES, type Procedure } from './procedures.ts';
import { toShiftJis } from './shift-jis.ts';

const PROCEDURE_COLUMNS = 150;
const MATERIAL_COLUMNS = 38;
const OPEN_END = '99999999';
/** Fee revision from which the demo's points are. */
const SINCE = '20240601';
const YEN = '1';
const POINTS = '3';

function row(columns: number, cells: Readonly<Record<number, string>>): string {
  const all = Array.from({ length: columns }, (_, index) => `"${cells[index + 1] ?? ''}"`);
  return `${all.join(',')}\r\n`;
}

/** @source 医科診療行為マスター, columns as in shared/masters/procedures/columns.ts, counted from 1 */
const procedureRow = (one: Procedure): string =>
  row(PROCEDURE_COLUMNS, {
    ...{ 1: '0', 2: 'S', 3: one.code, 4: String(one.name.length), 5: one.name },
    ...{ 10: one.unit, 11: one.chapter === '-' ? YEN : POINTS, 12: one.points.toFixed(2) },
    ...{ 85: one.chapter, 87: SINCE, 88: OPEN_END, 113: one.fullName },
  });

/** @source 特定器材マスター, columns as in shared/masters/materials/columns.ts, counted from 1 */
const materialRow = ({ code, name, fullName, price }: (typeof MATERIALS)[keyof typeof MATERIALS]) =>
  row(MATERIAL_COLUMNS, {
    ...{ 1: '0', 2: 'T', 3: code, 4: String(name.length), 5: name, 11: YEN },
    ...{ 12: price.toFixed(2), 28: SINCE, 30: OPEN_END, 37: fullName },
  });

/** Full editions of the procedure and material masters with what the demo's receipts name. */
export function otherMasterFiles(start: IsoDate): DemoFile[] {
  const date = start.replaceAll('-', '');
  const file = (letter: string, rows: readonly string[]): DemoFile => ({
    name: `${letter}_ALL${date}.csv`,
    bytes: toShiftJis(rows.join('')),
    asOf: start,
  });
  const procedures = [...Object.values(PROCEDURES), MEAL, MEAL_SHARE];
  return [
    file('s', procedures.map(procedureRow)),
    file('t', Object.values(MATERIALS).map(materialRow)),
  ];
}
