import * as v from 'valibot';
import type { Group } from './items/item.ts';

/** What a value means, whatever material or method its code says: values of one meaning make one line. */
export const MEANINGS = [
  'height',
  'weight',
  'bmi',
  'waist',
  'visceralFat',
  'systolic',
  'diastolic',
  'tgFasting',
  'tgCasual',
  'hdl',
  'ldl',
  'nonHdl',
  'totalCholesterol',
  'fpg',
  'casualGlucose',
  'hba1c',
  'ast',
  'alt',
  'ggt',
  'alp',
  'creatinine',
  'egfr',
  'uricAcid',
  'urineGlucose',
  'urineProtein',
  'hematocrit',
  'hemoglobin',
  'redCells',
  'whiteCells',
  'platelets',
] as const;
export const Meaning = v.picklist(MEANINGS);
export type Meaning = v.InferOutput<typeof Meaning>;

type Line = { group: Group; codes: readonly string[] };
const line = (group: Group, ...codes: string[]): Line => ({ group, codes });
const ends = (stem: string, ...rest: string[]) => rest.map((end) => `${stem}${end}`);

/**
 * Codes of each meaning, the one that counts first. Of several blood pressures the mean (その他) counts, else
 * the second, else the first measurement; a measured waist before one that the person told. 空腹時 and 随時 are
 * different meanings.
 * @source formats/checkup-xml.md §4.3 (order of blood pressures: from memory there), §5
 */
export const MEANING_LINES: Readonly<Record<Meaning, Line>> = {
  height: line('body', '9N001000000000001'),
  weight: line('body', '9N006000000000001'),
  bmi: line('body', '9N011000000000001'),
  waist: line('body', '9N016160100000001', '9N016160200000001', '9N016160300000001'),
  visceralFat: line('body', '9N021000000000001'),
  systolic: line('blood-pressure', '9A755000000000001', '9A752000000000001', '9A751000000000001'),
  diastolic: line('blood-pressure', '9A765000000000001', '9A762000000000001', '9A761000000000001'),
  tgFasting: line('lipids', ...ends('3F0150000023', '27101', '27201', '99901')),
  tgCasual: line('lipids', ...ends('3F0151299023', '27101', '27201', '99901')),
  hdl: line('lipids', ...ends('3F0700000023', '27101', '27201', '99901')),
  ldl: line('lipids', ...ends('3F0770000023', '27101', '27201', '99901', '91901')),
  nonHdl: line('lipids', '3F069000002391901'),
  totalCholesterol: line('lipids', ...ends('3F0500000023', '27101', '27201', '99901')),
  fpg: line('glucose', ...ends('3D01000000', '1926101', '2227101', '1927201', '1999901')),
  casualGlucose: line('glucose', ...ends('3D01012990', '1926101', '2227101', '1927201', '1999901')),
  hba1c: line('glucose', ...ends('3D0460000019', '06202', '20402', '27102', '99902')),
  ast: line('liver', ...ends('3B0350000023', '27201', '99901')),
  alt: line('liver', ...ends('3B0450000023', '27201', '99901')),
  ggt: line('liver', ...ends('3B0900000023', '27101', '99901')),
  alp: line('liver', ...ends('3B0700000023', '27101', '27501', '99901')),
  creatinine: line('kidney', ...ends('3C0150000023', '27101', '99901')),
  egfr: line('kidney', '8A065000002391901'),
  uricAcid: line('kidney', ...ends('3C0200000023', '27101', '99901')),
  urineGlucose: line('urine', '1A020000000191111', '1A020000000190111'),
  urineProtein: line('urine', '1A010000000191111', '1A010000000190111'),
  hematocrit: line('blood', '2A040000001930102'),
  hemoglobin: line('blood', '2A030000001930101'),
  redCells: line('blood', '2A020000001930101'),
  whiteCells: line('blood', '2A010000001930101'),
  platelets: line('blood', '2A050000001930101'),
};

const BY_CODE: ReadonlyMap<string, Meaning> = new Map(
  MEANINGS.flatMap((meaning) =>
    MEANING_LINES[meaning].codes.map((code) => [code, meaning] as const),
  ),
);

export const meaningOf = (code: string): Meaning | undefined => BY_CODE.get(code);
