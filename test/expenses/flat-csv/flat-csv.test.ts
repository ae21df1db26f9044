import { describe, expect, test } from 'vitest';
import { type FlatExpense, flatCsv } from '../../../shared/expenses/flat-csv.ts';
import { readCsv } from '../../../shared/kernel/csv.ts';
import { date, month } from '../myna-csv/sample-notice.ts';

const foot = {
  asOf: date('2026-11-21'),
  completeTo: date('2026-09-30'),
  nextExpectedOn: date('2026-12-11'),
  operatorName: '架空の運営者',
};
const delivered: FlatExpense = {
  person: '架空　健一',
  source: 'delivered',
  state: 'final',
  careMonth: month('2026-03'),
  category: '医科外来',
  facilityName: '見本クリニック, 駅前',
  days: 2,
  total: 12_340,
  insurer: 8_638,
  otherPublic: 0,
  patient: 3_702,
  paid: 3_700,
  compensated: 500,
  paidOn: date('2026-03-05'),
  insurerName: '見本健康保険組合',
};
const own: FlatExpense = {
  person: '=cmd|calc',
  source: 'own',
  category: 'その他の医療費',
  facilityName: '@見本バス\u0007',
  paid: 440,
  compensated: 0,
  note: '通院\r\n往復',
};
const END = ['2026-11-21', '2026-09-30', '2026-12-11', '架空の運営者', '0'];
const table = (csv: string) => readCsv(csv).map(({ fields }) => fields);

describe('the flat file', () => {
  test('is one table of named columns, amounts as plain digits', () => {
    const [heading, ...rows] = table(flatCsv([delivered, own], foot));
    expect(heading?.slice(0, 4)).toEqual(['医療を受けた人', '記録の元', '審査', '診療年月']);
    expect(rows).toEqual([
      [
        '架空　健一',
        '保険者からの通知',
        '審査後',
        '2026-03',
        '医科外来',
        '見本クリニック, 駅前',
        '2',
        '12340',
        '8638',
        '0',
        '3702',
        '3700',
        '500',
        '2026-03-05',
        '見本健康保険組合',
        '',
        ...END,
      ],
      [
        "'=cmd|calc",
        '自分で入力',
        '',
        '',
        'その他の医療費',
        "'@見本バス",
        '',
        '',
        '',
        '',
        '',
        '440',
        '0',
        '',
        '',
        '通院 往復',
        ...END,
      ],
    ]);
  });

  test('has English names and words, and the same cells otherwise', () => {
    const ja = table(flatCsv([delivered], foot));
    const en = table(flatCsv([delivered], { ...foot, language: 'en' }));
    expect(en[0]?.slice(0, 4)).toEqual([
      'Person treated',
      'Source of the record',
      'Assessment',
      'Month of care',
    ]);
    expect(en[0]).toHaveLength(ja[0]?.length ?? 0);
    expect(en[1]?.slice(1, 3)).toEqual(['notice of the insurer', 'assessed']);
    expect(en[1]?.slice(3)).toEqual(ja[1]?.slice(3));
  });

  test('is UTF-8 with a byte order mark, CRLF at every line', () => {
    const csv = flatCsv([delivered, own], foot);
    expect(csv.startsWith('\ufeff医療を受けた人,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('of a year with nothing says until when that is known', () => {
    const [heading, only, ...more] = table(flatCsv([], foot));
    expect(more).toEqual([]);
    expect(only).toEqual([...Array((heading?.length ?? 0) - 5).fill(''), ...END]);
  });
});
