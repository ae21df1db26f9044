import { codeIn, type MasterLayout, never } from '../layout.ts';

/**
 * Columns of the procedure master (医科診療行為マスター), 0-based.
 * @source 支払基金 マスターファイル仕様説明書; data/receipt-masters, edition 2024-05-31
 */
export const COLUMN = {
  code: 2,
  /** 省略漢字名称 */
  name: 4,
  /** データ規格 漢字名称: the unit of the amount */
  unit: 9,
  /** 点数識別: 1 yen, 3 points, 4–6 and 8 reductions and additions in percent or points, 7 points deducted */
  pointKind: 10,
  /** 新又は現点数 */
  points: 11,
  /** コード表用番号 アルファベット部: A 初・再診 … K 手術, L 麻酔 … */
  chapter: 84,
  changedOn: 86,
  abolishedOn: 87,
  /** 基本漢字名称 */
  fullName: 112,
} as const;

export const PROCEDURES: MasterLayout = {
  letter: 'S',
  minColumns: 113,
  name: COLUMN.name,
  nameBytes: 64,
  changedOn: COLUMN.changedOn,
  abolishedOn: COLUMN.abolishedOn,
  complete: [COLUMN.name, COLUMN.pointKind, COLUMN.points, COLUMN.abolishedOn],
  codeName: '診療行為コード',
  codeOf: codeIn(COLUMN.code, '1'),
  nameless: never,
};
