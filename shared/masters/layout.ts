/**
 * What the reader has to know of a master of 支払基金: 変更区分 and マスター種別 stand first in all of them,
 * the rest differs. Positions are 0-based: official number − 1.
 */
export type MasterLayout = {
  /** マスター種別 */
  letter: string;
  /** Columns that every edition has; new ones are appended at the end. */
  minColumns: number;
  /** 漢字名称 */
  name: number;
  /** Of 漢字名称, in bytes of Windows-31J */
  nameBytes: number;
  /** 変更年月日 */
  changedOn: number;
  /** 廃止年月日, the last usable day */
  abolishedOn: number;
  /** Filled in a complete row also when it counts as changed (区分 5); a difference leaves some empty. */
  complete: readonly number[];
  /** Official name of the code, for findings. */
  codeName: string;
  /** Nine digits; empty when the row has no code of this master. */
  codeOf(fields: readonly string[]): string;
  /** A complete row can be without a name, as comments of free text are. */
  nameless(fields: readonly string[]): boolean;
};

/** 変更区分: 0 unchanged, 1 抹消, 3 新規, 5 変更, 9 廃止. */
export const CHANGE = 0;
export const KIND = 1;

/** No end in sight, in column 廃止年月日. */
export const OPEN_END = '99999999';

/** A code that stands in one column and begins with the digit of its master. */
export const codeIn = (column: number, first: string) => {
  const code = new RegExp(`^${first}\\d{8}$`);
  return (fields: readonly string[]): string => {
    const text = fields[column] ?? '';
    return code.test(text) ? text : '';
  };
};

export const never = (): boolean => false;

/** Of any other field; 基本漢字名称, the longest, has 138 in the editions seen so far. */
export const MAX_FIELD_BYTES = 400;

/** Is the text longer than so many bytes in Windows-31J? Half-width characters have one, all others two. */
export function isLonger(text: string, bytes: number): boolean {
  if (text.length * 2 <= bytes) return false;
  const half = text.match(/[\u0020-\u007e\uff61-\uff9f]/g)?.length ?? 0;
  return text.length * 2 - half > bytes;
}
