import { expect, test } from 'vitest';
import { readCsv } from '../../shared/kernel/csv.ts';
import { medicationsCsv } from '../../shared/medications/csv.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import { date, day, prescription, rowsOf } from './dispensing-days.ts';

const csvOf = (...days: Parameters<typeof rowsOf>) =>
  medicationsCsv(rowsOf(...days).map(shownMedication), freshness(date('2024-11-21')), '見本組合');
const cells = (csv: string) => {
  const [heading, ...body] = readCsv(csv).map((row) => row.fields);
  return body.map((fields) => Object.fromEntries(fields.map((cell, at) => [heading?.[at], cell])));
};

test('one line per medicine, the dates of the data in every line', () => {
  const csv = csvOf(
    day('2024-10-01', {
      prescriptions: [
        prescription({
          instruction: '砕いて、混ぜて',
          drugs: [{ drugCode: '629000004', dose: 0.5 }],
        }),
      ],
    }),
  );
  expect(csv.startsWith('\ufeff調剤年月日,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(cells(csv)).toEqual([
    {
      調剤年月日: '2024-10-01',
      '病院・薬局名': 'みほん薬局',
      処方医療機関: 'みほん内科',
      処方区分: '院外',
      使用区分: '内服',
      区分: '向）',
      医薬品名: 'ねむる錠',
      医薬品コード: '629000004',
      成分名: '',
      用法: '１日１回朝食後',
      '一回用量・特別指示': '砕いて、混ぜて',
      用量: '0.5',
      用量の単位: '錠',
      調剤数量: '28',
      調剤数量の単位: '日分',
      薬がなくなる目安の日: '2024-10-28',
      '自己負担相当額（円、目安）': '',
      '後発医薬品にした場合の削減可能額（最大、円、目安）': '',
      選定療養: '',
      情報の時点: '2024-11-21',
      そろっている診療日の目安: '2024-10-31',
      次の更新予定日: '2024-12-11',
      発行: '見本組合',
    },
  ]);
});

test('without medicines the table keeps its shape and its dates', () => {
  const [only, ...more] = cells(csvOf());
  expect(more).toEqual([]);
  expect(only).toMatchObject({ 調剤年月日: '', 医薬品名: '', 情報の時点: '2024-11-21' });
});

test.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', 'a"b,c\r\nd'])(
  'a name like %j stays text in one cell',
  (facilityName) => {
    const [row] = cells(csvOf(day('2024-10-01', { facilityName })));
    expect(row?.['病院・薬局名']?.replace(/^'/, '')).toBe(facilityName);
    expect(row?.['病院・薬局名']).not.toMatch(/^[=+\-@\t]/);
  },
);
