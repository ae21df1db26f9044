/**
 * Record ids (レコード識別情報) of all four kinds and of the insurer form. Many are read over: diagnoses,
 * teeth, day marks, opaque lines of the review body.
 * @source formats/receipt-uke.md §1–§4
 */
const RECORDS = new Set(
  [
    'IR YK UK MN RE HO KO SN JD MF GR SY SI IY TO CO SJ TI TR TS GO',
    'BU SB KK SK GA HH GT CD',
    'HS SS',
    'SH CZ KI TK ST',
    'JY EX RC ON KH MD RO HI HR',
  ].flatMap((ids) => ids.split(' ')),
);

export const isKnownRecord = (id: string): boolean => RECORDS.has(id);
