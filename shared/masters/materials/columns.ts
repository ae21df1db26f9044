import { codeIn, type MasterLayout, never } from '../layout.ts';

/**
 * Columns of the material master (特定器材マスター), 0-based.
 * @source 支払基金 マスターファイル仕様説明書; data/receipt-masters, edition 2024-03-15
 */
export const COLUMN = {
  code: 2,
  /** 漢字名称 */
  name: 4,
  /** 単位漢字名称 */
  unit: 9,
  /** 金額種別: 1 price, 2 price of the purchase, 5 percent added, 9 multiplied */
  pointKind: 10,
  /** 新又は現金額 */
  points: 11,
  changedOn: 27,
  abolishedOn: 29,
  /** 基本漢字名称 */
  fullName: 36,
} as const;

export const MATERIALS: MasterLayout = {
  letter: 'T',
  minColumns: 37,
  name: COLUMN.name,
  nameBytes: 64,
  changedOn: COLUMN.changedOn,
  abolishedOn: COLUMN.abolishedOn,
  complete: [COLUMN.name, COLUMN.pointKind, COLUMN.points, COLUMN.abolishedOn],
  codeName: '特定器材コード',
  codeOf: codeIn(COLUMN.code, '7'),
  nameless: never,
};
