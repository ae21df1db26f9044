/**
 * 負担区分: which payers a line is charged to. M is the insurance (rank 0), 1–4 the 公費 by rank.
 * @source 記録条件仕様 (医科) 別表21, formats/receipt-uke.md §5
 */
export const BURDENS: Readonly<Record<string, string>> = {
  1: 'M',
  5: '1',
  6: '2',
  B: '3',
  C: '4',
  2: 'M1',
  3: 'M2',
  E: 'M3',
  G: 'M4',
  7: '12',
  H: '13',
  I: '14',
  J: '23',
  K: '24',
  L: '34',
  4: 'M12',
  M: 'M13',
  N: 'M14',
  O: 'M23',
  P: 'M24',
  Q: 'M34',
  R: '123',
  S: '124',
  T: '134',
  U: '234',
  V: 'M123',
  W: 'M124',
  X: 'M134',
  Y: 'M234',
  Z: '1234',
  9: 'M1234',
};

/** @param rank of the payer, 0 is the insurance */
export const isCharged = (burden: string, rank: number): boolean =>
  BURDENS[burden]?.includes(rank === 0 ? 'M' : String(rank)) ?? false;
