import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  string,
  uint8Array,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoticeItem } from '../../../shared/expenses/myna-csv/notice.ts';
import { readNotice } from '../../../shared/expenses/myna-csv/read.ts';
import {
  defusedText,
  noticeFileName,
  writeNotice,
} from '../../../shared/expenses/myna-csv/write.ts';
import { bytes, item, month, sampleNotice } from './sample-notice.ts';

const fixed = { seed: 20_261_121 };
const name = string({ unit: 'grapheme', maxLength: 40 });
const amount = integer({ min: 0, max: 9_999_999 });
const anyItem = record({
  careMonth: integer({ min: 1, max: 12 }).map((n) => month(`2025-${`${n}`.padStart(2, '0')}`)),
  category: constantFrom('医科外来', '調剤', '食事', '新しい区分'),
  days: integer({ min: 0, max: 372 }),
  facilityName: name,
  insurer: amount,
  otherPublic: amount,
  patient: amount,
}).map((one): NoticeItem => ({ ...one, total: one.insurer + one.otherPublic + one.patient }));

/** Texts as the writer leaves them. */
const written = (one: NoticeItem) => ({ ...one, facilityName: defusedText(one.facilityName) });

describe('read(write(x)) = x', () => {
  test('for any rows with texts that can stand in a cell', () => {
    assert(
      property(array(anyItem, { maxLength: 20 }), (items) => {
        const notice = sampleNotice(items.map(written));
        const { notice: read, rejected } = readNotice(bytes(writeNotice(notice)));
        expect(read).toEqual(notice);
        expect(rejected).toBe(0);
      }),
      { ...fixed, numRuns: 200 },
    );
  });
  test('any other text is written as the nearest that can, and then stays', () => {
    assert(
      property(anyItem, (one) => {
        const { notice } = readNotice(bytes(writeNotice(sampleNotice([one]))));
        expect(notice).toEqual(sampleNotice([written(one)]));
      }),
      { ...fixed, numRuns: 200 },
    );
  });
  test('a notice of which little is known', () => {
    const notice = {
      ...sampleNotice(),
      createdOn: undefined,
      until: undefined,
      totals: undefined,
      yearTotals: undefined,
      insurers: [{ name: '架空市', period: undefined }],
      items: [item({ days: undefined })],
    };
    expect(readNotice(bytes(writeNotice(notice))).notice).toEqual(notice);
  });
});

describe('hostile bytes', () => {
  test('any bytes: no throw, findings with known lines', () => {
    assert(
      property(uint8Array({ maxLength: 400 }), (file) => {
        const { notice, findings } = readNotice(file);
        expect(notice === undefined).toBe(findings.some(({ severity }) => severity === 'file'));
      }),
      { ...fixed, numRuns: 500 },
    );
  });
  test('a good file with any bytes changed: read or refused, amounts stay amounts', () => {
    const good = bytes(writeNotice(sampleNotice([item(), item({ category: '調剤' })])));
    const changes = array(
      record({ at: integer({ min: 0, max: good.length - 1 }), to: integer({ min: 0, max: 255 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    assert(
      property(changes, (all) => {
        const file = Uint8Array.from(good);
        for (const { at, to } of all) file[at] = to;
        const { notice } = readNotice(file);
        for (const { total, insurer, otherPublic, patient } of notice?.items ?? [])
          for (const yen of [total, insurer, otherPublic, patient])
            expect(Number.isSafeInteger(yen) && yen >= 0).toBe(true);
      }),
      { ...fixed, numRuns: 500 },
    );
  });
  test('cut anywhere: rows before the cut are whole', () => {
    const notice = sampleNotice([item(), item({ category: '調剤' }), item({ patient: 0 })]);
    const good = bytes(writeNotice(notice));
    for (let length = 0; length <= good.length; length += 7) {
      const { notice: read } = readNotice(good.subarray(0, length));
      const rows = read?.items ?? [];
      const whole = rows.length - (length < good.length ? 1 : 0); // the last number may be cut
      expect(rows.slice(0, Math.max(0, whole))).toEqual(notice.items.slice(0, Math.max(0, whole)));
    }
  });
});

describe('formulas', () => {
  test.each([
    ['=cmd|calc', '＝cmd|calc'],
    ['+81', '＋81'],
    ['-1', '－1'],
    ['@SUM(A1)', '＠SUM(A1)'],
    ['\t=1', '＝1'],
    ['\u200b=1', '＝1'],
    ['A=1', 'A=1'],
  ])('%j is written as %s', (from, to) => {
    const csv = writeNotice(sampleNotice([item({ facilityName: from })]));
    expect(csv).toContain(`"医療機関等名称","${to}"\n`);
  });
  test('no cell of any notice begins with a sign of a formula', () => {
    assert(
      property(name, name, (facilityName, person) => {
        const notice = sampleNotice([item({ facilityName })]);
        const csv = writeNotice({ ...notice, holder: { ...notice.holder, name: `=${person}` } });
        expect(csv).not.toMatch(/"[=+\-@]/);
      }),
      { ...fixed, numRuns: 200 },
    );
  });
});

test('the file name has the moment in Japan and nothing else', () => {
  expect(noticeFileName(new Date('2026-02-08T15:00:00.007Z'))).toBe(
    '医療費情報_20260209000000007.csv',
  );
});
