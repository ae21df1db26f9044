import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../shared/expenses/myna-csv/read.ts';
import { recogniseNotice } from '../../../shared/expenses/myna-csv/recognise.ts';
import { writeNotice } from '../../../shared/expenses/myna-csv/write.ts';
import { bytes, item, month, sampleNotice } from './sample-notice.ts';

const notice = sampleNotice([
  item(),
  item({ category: '調剤', facilityName: '架空薬局, 駅前店', otherPublic: 100, patient: 3_602 }),
  item({ careMonth: month('2025-12'), category: 'あん摩・マッサージ', days: 0 }),
]);
const text = writeNotice(notice);
const UNKNOWN_CATEGORY = '48 unknown-category 診療区分';

/** Quotes only where a comma is, as newer files have it. */
const unquoted = (csv: string) => csv.replace(/"([^",\n]*)"/g, '$1');

describe('variants of one file are read as the same notice', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['as written', bytes(text), []],
    ['with a byte order mark', bytes(`\ufeff${text}`), []],
    ['Windows-31J', encode(text, 'cp932'), []],
    [
      'Windows-31J with the end-of-file mark',
      Buffer.concat([encode(text, 'cp932'), Buffer.of(0x1a)]),
      [],
    ],
    ['CRLF', bytes(text.replaceAll('\n', '\r\n')), []],
    ['CR alone', bytes(text.replaceAll('\n', '\r')), []],
    ['quotes only where needed', bytes(unquoted(text)), []],
    ['no line end at the end', bytes(text.trimEnd()), []],
    ['wave dash U+301C', bytes(text.replaceAll('～', '〜')), []],
    ['half-width brackets', bytes(text.replaceAll('（円）', '(円)')), []],
    ['padded months', bytes(text.replaceAll('2025年3月', '2025年03月')), []],
    ['months with slashes', bytes(text.replaceAll('2025年3月', '2025/3')), []],
    ['months of the era', bytes(text.replaceAll('2025年3月', '令和7年3月')), []],
    ['a birth date of the era', bytes(text.replace('1973年4月12日', '昭和48年4月12日')), []],
    ['no thousands separators', bytes(text.replace(/(\d),(\d{3})/g, '$1$2')), []],
    ['full-width digits', bytes(text.replaceAll('12,340', '１２，３４０')), []],
    [
      'amounts with 円 and ¥',
      bytes(text.replaceAll('"12,340"', '"¥12,340"').replaceAll('"8,638"', '"8,638円"')),
      [],
    ],
    [
      'empty cells that a spreadsheet added',
      bytes(unquoted(text).replace(/^[^,\n]*$/gm, '$&,')),
      [],
    ],
    ['mixed line ends', bytes(text.replace('\n', '\r\n')), ['0 mixed-line-ends ']],
    [
      'sections of rows and of insurers that come twice',
      bytes(
        text
          .replace('"診療年月","2025年12月"', '"医療費情報明細"\n$&')
          .replace('"保険者の名称","架空市"', '"保険者情報"\n$&'),
      ),
      [],
    ],
    ['a title that is missing', bytes(text.replace('"医療費通知情報"\n', '')), []],
  ])('%s', (_, file, more) => {
    const read = readNotice(file);
    expect(read.notice).toEqual(notice);
    const codes = read.findings.map(({ line, code, field }) => `${line} ${code} ${field}`);
    // A line more or less moves it.
    expect(codes.map((one) => one.replace(/^4[79] /, '48 ')).sort()).toEqual(
      [UNKNOWN_CATEGORY, ...more].sort(),
    );
    expect(read.rejected).toBe(0);
  });

  test('both encodings are recognised, other files are not', () => {
    expect(recogniseNotice(bytes(text).subarray(0, 300))).toBe(true);
    expect(recogniseNotice(encode(text, 'cp932').subarray(0, 301))).toBe(true);
    expect(recogniseNotice(bytes(`\ufeff${unquoted(text).replaceAll('\n', '\r\n')}`))).toBe(true);
    expect(recogniseNotice(bytes('診療年月,医療費\n'))).toBe(false);
    expect(recogniseNotice(new Uint8Array())).toBe(false);
  });
});

test('a name that was cut by its own comma is put together and reported', () => {
  const { notice: read, findings } = readNotice(
    bytes(text.replace('"架空薬局, 駅前店"', '架空薬局, 駅前店')),
  );
  expect(read?.items[1]?.facilityName).toBe('架空薬局,駅前店');
  expect(findings).toContainEqual({
    code: 'too-many-cells',
    severity: 'note',
    line: 42,
    field: '医療機関等名称',
  });
});

test('a year with nothing', () => {
  const empty = sampleNotice([]);
  const read = readNotice(bytes(writeNotice(empty)));
  expect(read.notice).toEqual(empty);
  expect(read.findings).toEqual([{ code: 'no-items', severity: 'note', line: 0, field: '' }]);
});

test('each printed sum is compared with the rows of its own period', () => {
  const totals = notice.totals && {
    ...notice.totals,
    period: { from: month('2025-12'), to: month('2025-12') },
    total: 12_340,
    insurer: 8_638,
    otherPublic: 0,
    patient: 3_702,
  };
  const { findings } = readNotice(bytes(writeNotice({ ...notice, yearTotals: totals })));
  expect(findings.map(({ code }) => code)).toEqual(['unknown-category']);
});
