import { expect, test } from 'vitest';
import {
  holdsIndividualNumber,
  isIndividualNumber,
} from '../../shared/insurance/individual-number.ts';

test.each([
  ['123456789018', true], // the widely used test value
  ['123456789019', false],
  ['12345678901', false],
  ['１２３４５６７８９０１８', false],
])('%s is an individual number: %s', (digits, is) => {
  expect(isIndividualNumber(digits)).toBe(is);
});

test.each([
  ['東京都千代田区1-1 123456789018', true],
  ['番号は１２３４　５６７８　９０１８です', true],
  ['1234-5678-9018', true],
  ['1234−5678−9018.csv', true],
  ['1234-5678 9018', false], // not one way of writing
  ['0123456789018', false], // part of a longer number
  ['1234567890189', false],
  ['03-1234-5678', false],
  ['', false],
])('%s holds one: %s', (text, holds) => {
  expect(holdsIndividualNumber(text)).toBe(holds);
});
