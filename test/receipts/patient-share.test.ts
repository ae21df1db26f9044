import { expect, test } from 'vitest';
import { patientPercent } from '../../shared/receipts/patient-share.ts';
import { HO, IR, RE, readOne } from './fixtures.ts';

const re = (type: string, more: Record<number, string> = {}) => {
  const fields = RE.split(',');
  fields[2] = type;
  for (const [field, value] of Object.entries(more)) fields[Number(field) - 1] = value;
  return Array.from(fields, (field) => field ?? '').join(',');
};

test.each([
  ['本人', '1112', {}, 30],
  ['家族', '1116', {}, 30],
  ['未就学者', '1114', {}, 20],
  ['高齢受給者', '1118', {}, 20],
  ['現役並み', '1110', {}, 30],
  ['現役並み, 入院', '1119', {}, 30],
  ['国保 tells the benefit', '1112', { 8: '70' }, 30],
  ['国保, 未就学者', '1114', { 8: '80' }, 20],
  ['後期, 1割', '1318', { 12: '42' }, 10],
  ['後期, 2割', '1318', { 12: '0241' }, 20],
  ['後期, 2割 多数回', '1318', { 12: '43' }, 20],
  ['後期, 3割', '1310', {}, 30],
  ['公費単独', '1212', {}, undefined],
])('%s', (_, type, more, percent) =>
  expect(patientPercent(readOne(IR, re(type, more), HO))).toBe(percent),
);

test('without an insurance there is no share', () =>
  expect(patientPercent(readOne(IR, RE, 'KO,12000000,0000001,,1,100'))).toBeUndefined());
