import type { MasterLayout } from '../layout.ts';

/**
 * Columns of the comment master (コメントマスター), 0-based.
 * @source 支払基金 マスターファイル仕様説明書; data/receipt-masters, editions 2023-08 to 2025-07
 */
export const COLUMN = {
  /** 区分, always 8 */
  first: 2,
  /** パターン, 2 digits */
  pattern: 3,
  /** 一連番号, without leading zeros */
  serial: 4,
  /** 漢字名称 */
  name: 6,
  /** Of pattern 40: first of four pairs of column (from 1) and number of digits */
  inserts: 9,
  changedOn: 20,
  abolishedOn: 21,
  /** コメントコード, 9 digits; empty in a difference */
  code: 22,
} as const;

const INSERTS = 4;
export const INSERT_COLUMNS = Array.from({ length: 2 * INSERTS }, (_, i) => COLUMN.inserts + i);

/** 10 free text and 90 body parts have no text of their own. */
const NAMELESS = ['10', '90'];

export const COMMENTS: MasterLayout = {
  letter: 'C',
  minColumns: 23,
  name: COLUMN.name,
  nameBytes: 400, // editions up to 2025-07 have at most 230
  changedOn: COLUMN.changedOn,
  abolishedOn: COLUMN.abolishedOn,
  complete: [COLUMN.inserts, COLUMN.abolishedOn, COLUMN.code],
  codeName: 'コメントコード',
  codeOf(fields) {
    const parts = [COLUMN.first, COLUMN.pattern, COLUMN.serial].map((at) => fields[at] ?? '');
    const [first = '', pattern = '', serial = ''] = parts;
    const code = `${first}${pattern}${serial.padStart(6, '0')}`;
    return /^8\d{8}$/.test(code) && pattern.length === 2 ? code : '';
  },
  nameless: (fields) => NAMELESS.includes(fields[COLUMN.pattern] ?? ''),
};
