import { codeIn, type MasterLayout, never } from '../layout.ts';

/**
 * Columns of the drug master (医薬品マスター), 0-based: official number − 1.
 * @source 支払基金 マスターファイル仕様説明書; formats/drug-master.md
 */
export const COLUMN = {
  code: 2,
  /** 漢字名称, at most 32 full-width characters, abbreviated when longer */
  name: 4,
  /** 単位漢字名称 */
  unit: 9,
  /** 金額種別: 1 price, 3 dental flat rate, 7 reduction of points */
  priceKind: 10,
  /** 新又は現金額, yen per unit */
  price: 11,
  /** 麻薬・毒薬・覚醒剤原料・向精神薬 */
  mark: 13,
  /** 後発品 that counts for the addition */
  generic: 16,
  /** 剤形 */
  form: 27,
  /** 変更年月日 */
  changedOn: 29,
  /** 廃止年月日, the last usable day */
  abolishedOn: 30,
  /** 薬価基準収載医薬品コード, 12 characters */
  priceCode: 31,
  /** 経過措置年月日: last day in the price list, 0 while none is set */
  transition: 33,
  /** 基本漢字名称 */
  fullName: 34,
  /** 一般名処方の標準的な記載 */
  genericName: 37,
  /** 長期収載品関連: on a （選） twin the code of the original product */
  original: 40,
} as const;

/** 35 columns until 2024-02, 42 from 2024-09. */
export const DRUGS: MasterLayout = {
  letter: 'Y',
  minColumns: 35,
  name: COLUMN.name,
  nameBytes: 64,
  changedOn: COLUMN.changedOn,
  abolishedOn: COLUMN.abolishedOn,
  complete: [COLUMN.name, COLUMN.priceKind, COLUMN.form, COLUMN.abolishedOn],
  codeName: '医薬品コード',
  codeOf: codeIn(COLUMN.code, '6'),
  nameless: never,
};
