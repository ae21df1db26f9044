import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../shared/expenses/myna-csv/read.ts';
import { writeNotice } from '../../../shared/expenses/myna-csv/write.ts';
import { bytes, item, month, sampleNotice } from './sample-notice.ts';

const second = item({
  careMonth: month('2025-04'),
  facilityName: '架空歯科',
  category: '歯科外来',
});
const text = writeNotice(sampleNotice([item(), second]));
const codes = (file: Uint8Array) => {
  const { notice, findings, rejected } = readNotice(file);
  const own = findings.filter(({ code }) => code !== 'total-differs');
  return {
    left: notice?.items.map(({ facilityName }) => facilityName),
    rejected,
    codes: own.map(({ line, code, severity, field }) => `${line} ${severity} ${code} ${field}`),
  };
};
/** The file with the first row changed: its lines are 31 to 38. */
const first = (from: string, to: string) => {
  const [head = '', ...rest] = text.split('"診療年月"');
  return bytes([head, (rest[0] ?? '').replace(from, to), ...rest.slice(1)].join('"診療年月"'));
};

describe('a row with a broken value is left out with its line, the others are kept', () => {
  test.each([
    ['12,340', '12.340', '35 item not-an-amount 医療費の総額（円）'],
    ['12,340', '1,2340', '35 item not-an-amount 医療費の総額（円）'],
    ['12,340', '', '35 item missing-value 医療費の総額（円）'],
    ['12,340', '1234567890123', '35 item not-an-amount 医療費の総額（円）'],
    ['8,638', '-8,638', '36 item negative-amount 保険者の負担額（円）'],
    ['8,638', '△8,638', '36 item negative-amount 保険者の負担額（円）'],
    ['3,702', '=1+1', '38 item not-an-amount 窓口相当負担額（円）'],
    ['2025年3月', '2025年13月', '31 item not-a-month 診療年月'],
    ['2025年3月', '平成37年3月', '31 item not-a-month 診療年月'],
    ['2025年3月', '', '31 item missing-value 診療年月'],
    ['"窓口相当負担額（円）","3,702"\n', '', '31 item missing-value 窓口相当負担額（円）'],
  ])('%s as %s', (from, to, finding) => {
    expect(codes(first(from, to))).toEqual({ left: ['架空歯科'], rejected: 1, codes: [finding] });
  });
});

describe('what does not spoil a row is noted', () => {
  test.each([
    ['"2"', '"二"', '33 note not-a-number-of-days 日数'],
    ['"医科外来"', '""', '32 note missing-value 診療区分'],
    ['"医科外来"', '"新しい区分"', '32 note unknown-category 診療区分'],
    ['"架空クリニック"', '""', '34 note missing-value 医療機関等名称'],
    ['3,702', '3,703', '31 note amounts-do-not-add-up 医療費の総額（円）'],
    ['2025年3月', '2026年3月', '31 note outside-period '],
    ['"日数"', '"日　数"', undefined],
    ['"日数"', '"実日数"', '33 note unknown-key '],
    ['"診療区分","医科外来"', '"診療区分"', '32 note missing-value 診療区分'],
  ])('%s as %s', (from, to, finding) => {
    const read = codes(first(from, to));
    expect(read.rejected).toBe(0);
    expect(read.left).toHaveLength(2);
    expect(read.codes.filter((one) => !one.includes('日数') || finding?.includes('日数'))).toEqual(
      finding ? [finding] : [],
    );
  });
});

describe('files', () => {
  test('cut in the middle of a row: the rows before are kept', () => {
    const read = codes(bytes(text.slice(0, text.lastIndexOf('"その他の公費'))));
    expect(read.left).toEqual(['架空クリニック']);
    expect(read.codes).toEqual([
      '39 item missing-value その他の公費の負担額（円）',
      '0 note section-missing 保険者情報',
      '44 note truncated-file ',
    ]);
  });
  test('an open quote spoils its own line only', () => {
    const read = codes(first('"架空クリニック"', '"架空クリニック'));
    expect(read).toEqual({ left: ['架空クリニック', '架空歯科'], rejected: 0, codes: [] });
  });
  test('the heading of the rows is missing', () => {
    const read = codes(bytes(text.replace('"医療費情報明細"\n', '')));
    expect(read.left).toHaveLength(2);
    expect(read.codes).toEqual(['30 note section-missing 医療費情報明細']);
  });
  test('one section twice', () => {
    const read = readNotice(bytes(`${text}"資格情報"\n"氏名","別の　人"\n`));
    expect(read.notice?.holder.name).toBe('架空　健一');
    expect(read.findings.map(({ code }) => code)).toEqual(['section-repeated']);
  });
  test('one line in another encoding', () => {
    const lines = text.split('\n');
    const mixed = lines.map((line, n) => (n === 33 ? encode(line, 'cp932') : Buffer.from(line)));
    const read = codes(Buffer.concat(mixed.flatMap((line) => [line, Buffer.from('\n')])));
    expect(read.left).toHaveLength(2);
    expect(read.codes[0]).toBe('34 note wrong-encoding ');
  });
  test.each([
    ['nothing', new Uint8Array(), 'not-a-notice'],
    ['another CSV', bytes('a,b\n1,2\n'), 'not-a-notice'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'encoding-not-supported'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'encoding-not-supported'],
    ['more than any year has', new Uint8Array(8_000_001).fill(0x41), 'file-too-large'],
  ])('%s is refused', (_, file, code) => {
    expect(readNotice(file)).toEqual({
      notice: undefined,
      findings: [{ code, severity: 'file', line: 0, field: '' }],
      rejected: 0,
    });
  });
  test('5,000 rows, and not 20,001', () => {
    const many = (count: number) =>
      bytes(writeNotice(sampleNotice(Array(count).fill(item({ facilityName: 'あ' })))));
    const read = readNotice(many(5_000));
    expect(read.notice?.items).toHaveLength(5_000);
    expect(read.findings).toEqual([]);
    expect(readNotice(many(20_001))).toMatchObject({
      notice: undefined,
      findings: [{ code: 'too-many-items', severity: 'file' }],
    });
  });
  test('10,000-character cells are cut and said', () => {
    const read = readNotice(first('架空クリニック', '長'.repeat(10_000)));
    expect(read.notice?.items[0]?.facilityName).toBe('長'.repeat(200));
    expect(read.findings).toContainEqual({
      code: 'cell-too-long',
      severity: 'note',
      line: 34,
      field: '',
    });
    const huge = codes(first('架空クリニック', `長""`.repeat(150_000)));
    expect(huge.codes).toContain('34 note line-not-understood ');
    expect(huge.left).toEqual(['', '架空歯科']);
  });
  test('thousands of findings end with one that says so', () => {
    const lines = '"知らない名前","x"\n'.repeat(3_000);
    const { findings } = readNotice(bytes(text + lines));
    expect(findings).toHaveLength(1_001);
    expect(findings.at(-1)?.code).toBe('too-many-findings');
  });
  test('control, bidi and zero-width characters are not carried into names', () => {
    const read = readNotice(
      first('架空クリニック', '\u202e架空\u0007\u200bクリニック\u0000'.replace('\u0000', '')),
    );
    expect(read.notice?.items[0]?.facilityName).toBe('架空クリニック');
  });
});
