import { describe, expect, test } from 'vitest';
import { noticeFileName, writeNotice } from '../../../shared/expenses/myna-csv/write.ts';
import { readCsv } from '../../../shared/kernel/csv.ts';
import { item, month, sampleNotice } from './sample-notice.ts';

/**
 * What the public converters of this CSV depend on, each habit as small as theirs.
 * @source source of mandel59/kakuteishinkoku-tools, seisuke/iryouhi-csv-converter, 77web/myna-iryohi-to-csv and
 *   two more that read from a fixed line or split at the first comma (read 2026-11)
 */
const items = [
  item({ facilityName: '架空薬局, "駅前"店', category: '調剤' }),
  item({ careMonth: month('2025-04'), patient: 0 }),
];
const text = writeNotice(sampleNotice(items));
const wanted = [
  ['2025年3月', '調剤', '架空薬局, "駅前"店', '3,702'],
  ['2025年4月', '医科外来', '架空クリニック', '0'],
];

describe('habits of converters', () => {
  test('the first four lines are compared as they are, so that no BOM may stand before them', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      '"わたしの情報"',
      '"医療費通知情報"',
      '',
      '"項目名","内容"',
    ]);
  });

  test('a line of one cell opens a group, the next one has its first name', () => {
    const check = (csv: string) => {
      const rows = readCsv(csv).map(({ fields }) => fields);
      const groups = new Map<string, Record<string, string>[]>();
      for (let n = 4; n < rows.length; n += 1) {
        const [title = '', ...rest] = rows[n] ?? [];
        if (rest.length > 0) continue;
        const first = rows[n + 1] ?? [];
        expect(first, title).toHaveLength(2);
        const group: Record<string, string>[] = [];
        for (const [key = '', value = ''] of rows
          .slice(n + 1)
          .slice(0, lengthOfGroup(rows, n + 1))) {
          if (key === first[0]) group.push({});
          Object.assign(group.at(-1) ?? {}, { [key]: value });
        }
        groups.set(title, group);
      }
      return groups;
    };
    const lengthOfGroup = (rows: string[][], from: number) => {
      const end = rows.findIndex((row, index) => index >= from && row.length === 1);
      return (end === -1 ? rows.length : end) - from;
    };
    const groups = check(text);
    expect(
      groups
        .get('医療費情報明細')
        ?.map((one) => [
          one.診療年月,
          one.診療区分,
          one.医療機関等名称,
          one['窓口相当負担額（円）'],
        ]),
    ).toEqual(wanted);
    expect(groups.get('保険者情報')).toHaveLength(2);
    expect(check(writeNotice(sampleNotice([]))).has('医療費情報明細')).toBe(false);
  });

  test('the rows begin on line 31', () => {
    const rows = readCsv(text.split('\n').slice(30).join('\n'));
    expect(rows[0]?.fields).toEqual(['診療年月', '2025年3月']);
    expect(rows.filter(({ fields }) => fields[0] === '窓口相当負担額（円）')).toHaveLength(2);
  });

  test('every physical line is a record of its own with one or two cells', () => {
    const hostile = writeNotice(sampleNotice([item({ facilityName: '二行\r\nの"名前' })]));
    for (const line of hostile.split('\n').filter((one) => one !== '')) {
      expect(line).toMatch(/^"([^"]|"")*"(,"([^"]|"")*")?$/);
    }
  });

  test('months have four digits of the year and no padding; amounts are digits and commas', () => {
    const values = (key: string) =>
      readCsv(text).flatMap(({ fields }) => (fields[0] === key ? [fields[1]] : []));
    for (const month of values('診療年月')) expect(month).toMatch(/^\d{4}年[1-9]\d?月$/);
    for (const amount of values('医療費の総額（円）')) expect(amount).toMatch(/^\d{1,3}(,\d{3})*$/);
  });

  test('the file name has 17 digits', () => {
    expect(noticeFileName(new Date(0))).toMatch(/^医療費情報_\d{17}\.csv$/);
  });
});
