import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { DemoFile } from './demo-file.ts';
import { DRUGS, type Drug } from './drug.ts';
import { toShiftJis } from './shift-jis.ts';

const COLUMNS = 42;
const OPEN_END = '99999999';

/** 単位コード of the demo's medicines. @source formats/drug-master.md */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  '6': '枚',
  '10': '個',
  '15': 'カプセル',
  '16': '錠',
  '19': '瓶',
  '33': 'ｇ',
  '36': 'ｍＬ',
  '51': 'キット',
};

/** 変更区分 0 unchanged, 3 new, 5 changed */
type Change = '0' | '3' | '5';
type Columns = Readonly<Record<number, string | undefined>>;

/** Columns that a new or unchanged row fills and that are 0 for every medicine of the demo. */
const ZERO = [13, 15, 18, 19, 20, 21, 26, 27, 33, 34, 36, 40];

const compact = (date: IsoDate): string => date.replaceAll('-', '');

function row(columns: Columns): string {
  const cells = Array.from({ length: COLUMNS }, (_, index) => `"${columns[index + 1] ?? ''}"`);
  return `${cells.join(',')}\r\n`;
}

/** All columns of one medicine. @source formats/drug-master.md, columns 1–42 */
function fullRow(drug: Drug, change: Change, price: string, since: IsoDate): string {
  const unit = UNIT_NAMES[drug.unit];
  if (!unit) throw new Error(`unit ${drug.unit}`);
  return row({
    ...Object.fromEntries(ZERO.map((column) => [column, '0'])),
    1: change,
    2: 'Y',
    3: drug.code,
    4: String(drug.name.length),
    5: drug.name,
    6: String(drug.kana.length).padStart(2, '0'),
    7: drug.kana,
    8: drug.unit,
    9: String(unit.length),
    10: unit,
    11: '1',
    12: price,
    14: drug.mark,
    16: drug.biological,
    17: drug.generic,
    22: drug.listing,
    23: drug.brandOf,
    24: '0',
    25: '0.00',
    28: drug.form,
    30: compact(since),
    31: OPEN_END,
    32: drug.priceListCode,
    35: drug.fullName,
    37: drug.genericCode,
    38: drug.genericName,
    39: drug.genericKind || '0',
    41: drug.twinOf,
    42: change === '3' ? drug.selective : '0',
  });
}

/** A difference row fills the code and the columns that changed; empty means unchanged. */
const changedRow = (drug: Drug, since: IsoDate): string =>
  row({
    1: '5',
    2: 'Y',
    3: drug.code,
    11: '1',
    12: drug.priceAfter,
    24: '1',
    25: drug.priceBefore,
    30: compact(since),
    42: drug.selective,
  });

const file = (name: string, asOf: IsoDate, rows: readonly string[]): DemoFile => ({
  name,
  bytes: toShiftJis(rows.join('')),
  asOf,
});

/**
 * A full edition at the start; a difference at the price revision, with the （選） twin (選定療養) as a new
 * row and its original marked, as the difference of 2024-09-06 did.
 */
export function drugMasterFiles(start: IsoDate, revision: IsoDate): DemoFile[] {
  const first = DRUGS.filter((drug) => !drug.twinOf);
  const twins = DRUGS.filter((drug) => drug.twinOf);
  const changed = first.filter((drug) => drug.priceBefore !== drug.priceAfter || drug.selective);
  return [
    file(
      `y_ALL${compact(start)}.csv`,
      start,
      first.map((drug) => fullRow(drug, '0', drug.priceBefore, start)),
    ),
    file(`y_${compact(revision)}.csv`, revision, [
      ...changed.map((drug) => changedRow(drug, revision)),
      ...twins.map((drug) => fullRow(drug, '3', drug.priceAfter, revision)),
    ]),
  ];
}
