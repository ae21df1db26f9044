import { expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { BURDENS, isCharged } from '../../shared/receipts/burden.ts';
import { isDrug, isMealShare } from '../../shared/receipts/pseudo-items.ts';
import {
  isInpatient,
  kindOfType,
  patientClassOf,
  systemOf,
} from '../../shared/receipts/receipt-types.ts';
import { usageText } from '../../shared/receipts/usage-codes.ts';
import { commentWords } from '../../shared/receipts/usage-comments.ts';

test.each([
  ['1111', true, 'insured', 'insurance'],
  ['1112', false, 'insured', 'insurance'],
  ['1113', true, 'child', 'insurance'],
  ['1116', false, 'family', 'insurance'],
  ['1318', false, 'elder', 'old-age'],
  ['1319', true, 'elder-30', 'old-age'],
  ['1310', false, 'elder-30', 'old-age'],
  ['1211', true, undefined, 'public-expense'],
  ['4118', false, 'elder', 'insurance'],
])('種別 %s', (type, inpatient, patient, system) => {
  expect([isInpatient(type), patientClassOf(type), systemOf(type)]).toEqual([
    inpatient,
    patient,
    system,
  ]);
});

test.each([
  ['1112', '', 'medical'],
  ['1111', '12345678901234567', 'medical'],
  ['1111', '2', 'dpc'],
  ['3112', '', 'dental'],
  ['4112', '', 'dispensing'],
  ['6112', '', undefined],
  ['111', '', undefined],
])('種別 %s with RE 19 "%s" is %s', (type, summary, kind) =>
  expect(kindOfType(type, summary)).toBe(kind),
);

test('負担区分 names every combination of five payers once', () => {
  const combinations = new Set(Object.values(BURDENS));
  expect([Object.keys(BURDENS).length, combinations.size]).toEqual([31, 31]);
  expect([isCharged('2', 0), isCharged('2', 1), isCharged('2', 2), isCharged('?', 0)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['620000001', true],
  ['630010002', false],
  ['630010011', true],
  ['630010021', false],
  ['710000001', false],
])('%s is a drug: %s', (code, expected) => expect(isDrug(code)).toBe(expected));

test.each([
  ['197000110', false],
  ['197000810', true],
  ['197001310', false],
  ['197003310', true],
  ['197003510', false],
  ['197005210', true],
])('%s is the share of the patient: %s', (code, expected) =>
  expect(isMealShare(code)).toBe(expected),
);

test.each([
  ['001', '１日３回食前'],
  ['022', '１時間ごと'],
  ['033', '１２時間ごと'],
  ['034', '２４時間ごと'],
  ['048', '起床時'],
  ['900', ''],
  ['', ''],
  ['999', ''],
])('用法 %s', (code, text) => expect(usageText(code)).toBe(text));

test('free text needs no master, fixed text does', () => {
  const month = '2026-02' as YearMonth;
  const master = {
    wordsOf: (code: string, text: string) =>
      code === '840000006' ? `退院時　${text}日分投薬` : undefined,
  };
  const words = (code: string, text: string) => commentWords({ code, text }, month, master);
  expect(words('810000001', '朝')).toBe('朝');
  expect(words('840000006', '０２')).toBe('退院時　０２日分投薬');
  expect(words('820000001', '')).toBe('');
  expect(words('830000001', '書いた文')).toBe('書いた文');
  expect(commentWords({ code: '840000006', text: '０２' }, month)).toBe('');
});
