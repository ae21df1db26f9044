import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../shared/expenses/myna-csv/read.ts';
import { recogniseNotice } from '../../../shared/expenses/myna-csv/recognise.ts';
import { writeNotice } from '../../../shared/expenses/myna-csv/write.ts';
import { realData } from '../../support/real-data.ts';
import { bytes } from './sample-notice.ts';

type Expected = {
  meta: { createdOn: string };
  holder: Record<string, string>;
  range: string;
  totals: { period: string; total: number };
  yearTotals: { period: string; total: number };
  items: { month: string; category: string; days: number; facility: string }[];
  insurer: Record<string, string>;
};
const iso = (text = '') =>
  text
    .match(/\d+/g)
    ?.map((part) => part.padStart(2, '0'))
    .join('-');
const period = (text = '') => {
  const [from, to] = text.split('～').map(iso);
  return { from, to };
};

/** What our reader gives for a file, made from the JSON beside it. */
const wanted = ({ meta, holder, range, totals, yearTotals, items, insurer }: Expected) => ({
  createdOn: iso(meta.createdOn),
  holder: {
    kana: holder.氏名カナ,
    name: holder.氏名,
    birthDate: iso(holder.生年月日),
    sex: holder.性別,
    age: holder.年齢,
    insurerNumber: holder.保険者等番号,
    symbol: holder.被保険者証等記号,
    number: holder.被保険者証等番号,
    branch: holder.枝番,
  },
  until: iso(range),
  totals: { ...totals, period: period(totals.period) },
  yearTotals: { ...yearTotals, period: period(yearTotals.period) },
  items: items.map(({ month, facility, ...rest }) => ({
    careMonth: month,
    facilityName: facility,
    ...rest,
  })),
  insurers: [{ name: insurer.保険者の名称, period: period(insurer.医療費情報明細の範囲) }],
});

describe.skipIf(!realData)('files beside the project', () => {
  const file = (name: string) => readFileSync(join(realData ?? '', 'medical-expenses', name));
  const expected = (name: string): Expected => JSON.parse(file(name).toString('utf8'));

  test.each(['myna-iryohi-quoted', 'own-full-year.utf8', 'own-spouse-unquoted.utf8'])(
    '%s is read as the JSON beside it says',
    (name) => {
      const read = readNotice(file(`${name}.csv`));
      expect(read.notice).toEqual(wanted(expected(`${name}.expected.json`)));
      expect(read.rejected).toBe(0);
      expect(recogniseNotice(file(`${name}.csv`).subarray(0, 512))).toBe(true);
    },
  );

  test('a printed total that differs from its rows is reported with its line, and both are kept', () => {
    const { notice, findings } = readNotice(file('myna-iryohi-quoted.csv'));
    expect(notice?.totals?.patient).toBe(3_000);
    expect(notice?.items.reduce((sum, one) => sum + one.patient, 0)).toBe(2_900);
    expect(findings.map(({ code, line, field }) => `${line} ${code} ${field}`)).toEqual([
      '19 total-differs 医療費の合計 その他の公費の負担額（円）',
      '19 total-differs 医療費の合計 窓口相当負担額（円）',
      '25 total-differs 年間の合計 その他の公費の負担額（円）',
      '25 total-differs 年間の合計 窓口相当負担額（円）',
    ]);
  });

  test('the files without such a difference have nothing to report', () => {
    expect(readNotice(file('own-full-year.utf8.csv')).findings).toEqual([]);
    expect(readNotice(file('own-spouse-unquoted.utf8.csv')).findings).toEqual([]);
  });

  test('what is written again is the file that came, byte for byte but for line ends and padding', () => {
    for (const name of ['own-full-year.utf8.csv', 'myna-iryohi-quoted.csv']) {
      const { notice } = readNotice(file(name));
      const original = file(name).toString('utf8').replaceAll('\r\n', '\n');
      expect(notice && writeNotice(notice)).toBe(original.replaceAll('年01月01日', '年1月1日'));
      expect(notice && readNotice(bytes(writeNotice(notice))).notice).toEqual(notice);
    }
  });
});
