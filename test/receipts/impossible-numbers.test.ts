import { describe, expect, test } from 'vitest';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { days, HO, IR, RE, read } from './fixtures.ts';

const NONSENSE: [string, string][] = [
  ['NaN', 'not-a-number'],
  ['abc', 'not-a-number'],
  ['-1', 'not-a-number'],
  ['1e9', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['999999999', 'out-of-range'],
  ['999999999999999', 'not-a-number'],
];
const rejected = ({ findings }: ReturnType<typeof read>) =>
  findings
    .filter(({ severity }) => severity === 'line')
    .map(({ line, record, field, code }) => `${line} ${record} ${field} ${code}`);
const dosesOf = ({ receipts }: ReturnType<typeof read>) =>
  receipts
    .flatMap(extractMedications)
    .flatMap(({ prescriptions }) =>
      prescriptions.map(({ quantity, drugs }) => [
        quantity.amount,
        ...drugs.map(({ drugCode, dose }) => `${drugCode} ${dose}`),
      ]),
    );
const GO = 'GO,0,0,99';

describe('a clinic', () => {
  const iy = (code: string, amount: string, points: string, count: string, day: string) =>
    `IY,21,1,${code},${amount},${points},${count},,,,,,,${days({ 3: 0 }).replace(',,0,', `,,${day},`)}`;
  const clinic = (...lines: string[]) => read(IR, RE, HO, ...lines, GO);
  const sound = iy('620000002', '2', '5', '7', '7');

  test.each([...NONSENSE, ['', 'missing-value']])('使用量 "%s": %s, no dose', (amount, code) => {
    const part = clinic(iy('620000001', amount, '5', '7', '7'), sound);
    expect(rejected(part)).toEqual([`4 IY 5 ${code}`]);
    expect(dosesOf(part)).toEqual([[7, '620000002 2']]);
  });

  test.each(NONSENSE)('day column "%s": %s, the line tells no day', (day, code) => {
    const part = clinic(iy('620000001', '3', '5', '7', day), sound);
    expect(rejected(part)).toEqual([`4 IY 16 ${code}`]);
    expect(dosesOf(part)).toEqual([[7, '620000002 2']]);
  });

  test.each(NONSENSE)('回数 "%s": %s, the days tell it', (count, code) => {
    const part = clinic(iy('620000001', '3', '5', count, '7'));
    expect(part.findings).toMatchObject([{ line: 4, field: 7, code }]);
    expect(part.receipts[0]?.units[0]?.count).toBe(7);
    expect(dosesOf(part)).toEqual([[7, '620000001 3']]);
  });

  test.each(NONSENSE)('点数 "%s": %s, the drug is kept', (points, code) => {
    const part = clinic(iy('620000001', '3', points, '7', '7'));
    if (points === '999999999') expect(part.receipts[0]?.units[0]?.points).toBeUndefined();
    expect(part.findings).toMatchObject([{ line: 4, field: 6, code }]);
    expect(dosesOf(part)).toEqual([[7, '620000001 3']]);
  });

  test('amounts of the specification', () =>
    expect(dosesOf(clinic(iy('620000001', '99999.99999', '5', '999', '999')))).toEqual([
      [999, '620000001 99999.99999'],
    ]));
});

describe('a pharmacy', () => {
  const pharmacy = (quantity: string, amount: string, unitPoints = '3') =>
    read(
      'YK,1,13,4,7654321,あおば薬局,202603,00',
      'RE,1,4112,202602,見本,1,19800102,,,13,1,1234567,みどり内科,東京都,医師甲',
      'HO,06999999,1,1,1,100',
      `SH,01,1,003,,${unitPoints}`,
      `CZ,1,20260201,20260201,1,${quantity},1,1,01,420001810,24`,
      `IY,1,620000001,${amount}`,
      'IY,1,620000002,2',
      GO,
    );

  test.each([...NONSENSE, ['', 'missing-value']])('調剤数量 "%s": %s', (quantity, code) => {
    const part = pharmacy(quantity, '3');
    expect(rejected(part)).toEqual([`5 CZ 6 ${code}`]);
    expect(dosesOf(part)).toEqual([]);
  });

  test.each([...NONSENSE, ['', 'missing-value']])('使用量 "%s": %s', (amount, code) => {
    const part = pharmacy('14', amount);
    expect(rejected(part)).toEqual([`6 IY 4 ${code}`]);
    expect(dosesOf(part)).toEqual([[14, '620000002 2']]);
  });

  test.each(NONSENSE)('単位薬剤料 "%s": %s, a note', (unitPoints, code) => {
    const part = pharmacy('14', '3', unitPoints);
    expect(part.findings).toMatchObject([{ line: 4, field: 6, code, severity: 'note' }]);
    expect(dosesOf(part)).toEqual([[14, '620000001 3', '620000002 2']]);
  });
});

test.each([
  [7, 'NaN', 'not-a-number'],
  [7, '-1', 'not-a-number'],
  [7, '100000', 'out-of-range'],
  [10, '-1', 'not-a-number'],
  [10, '1000', 'out-of-range'],
])('DPC CD %i "%s": %s', (field, value, code) => {
  const cd = ['CD', '20260218', '33', '1', '2', '620000001', '2', '', '', '1', ''];
  cd[field - 1] = value;
  const part = read(IR, RE.replace('1112', '1111'), HO, cd.join(','), GO);
  expect(rejected(part)).toEqual([`4 CD ${field} ${code}`]);
  expect(dosesOf(part)).toEqual([]);
});

test.each([
  ['HO,06999999,1,1,-1,100', 5, 'not-a-number'],
  ['HO,06999999,1,1,1000,100', 5, 'out-of-range'],
  ['HO,06999999,1,1,1,1e3', 6, 'not-a-number'],
  ['HO,06999999,1,1,1,100000000', 6, 'out-of-range'],
  ['HO,06999999,1,1,1,100,,,-640', 9, 'not-a-number'],
])('%s: %i %s', (ho, field, code) =>
  expect(read(IR, RE, ho, GO).findings).toMatchObject([{ line: 3, record: 'HO', field, code }]),
);
