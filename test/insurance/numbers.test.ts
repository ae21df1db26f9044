import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, endsInCheckDigit } from '../../shared/insurance/check-digit.ts';
import { foldInsurerNumber, insurerNumberProblem } from '../../shared/insurance/insurer-number.ts';
import {
  beneficiaryNumberProblem,
  institutionCodeProblem,
  publicPayerNumberProblem,
} from '../../shared/insurance/other-numbers.ts';

describe('insurer numbers', () => {
  test.each([
    ['33120015', undefined],
    ['139998', undefined],
    ['00139998', undefined],
    ['06139991', 'check-digit'],
    ['06489991', 'prefecture'],
    ['06009998', 'prefecture'],
    ['0613999', 'form'],
    ['０６１３９９９２', 'form'],
    ['', 'form'],
  ])('%s: %s', (number, problem) => {
    expect(insurerNumberProblem(number)).toBe(problem);
  });

  test.each([
    ['００１３９９９８', '139998'],
    ['  139998', '139998'],
    ['06139992', '06139992'],
    ['00000000', '000000'],
  ])('%s is kept as %s', (written, kept) => {
    expect(foldInsurerNumber(written)).toBe(kept);
  });
});

test.each([
  ['54016027', undefined],
  ['54016020', 'check-digit'],
  ['5401602', 'form'],
  ['54996027', 'prefecture'],
])('public payer %s: %s', (number, problem) => {
  expect(publicPayerNumberProblem(number)).toBe(problem);
});

test('a beneficiary number is six digits and their check digit', () => {
  expect(beneficiaryNumberProblem(`123456${checkDigit('123456')}`)).toBeUndefined();
  expect(beneficiaryNumberProblem(`123456${(checkDigit('123456') + 1) % 10}`)).toBe('check-digit');
  expect(beneficiaryNumberProblem('123456')).toBe('form');
});

test.each([
  ['0110113719', undefined],
  ['1319990014', undefined],
  ['1311234567', 'check-digit'],
  ['1321234567', 'form'],
  ['4810113719', 'prefecture'],
])('institution %s: %s', (code, problem) => {
  expect(institutionCodeProblem(code)).toBe(problem);
});

test('one wrong digit is always found, padding with zeros changes nothing', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{7}$/),
      fc.nat(7),
      fc.integer({ min: 1, max: 9 }),
      (digits, at, by) => {
        const number = `${digits}${checkDigit(digits)}`;
        expect(endsInCheckDigit(number)).toBe(true);
        expect(endsInCheckDigit(`00${number}`)).toBe(true);
        const wrong = [...number];
        wrong[at] = String((Number(wrong[at]) + by) % 10);
        expect(endsInCheckDigit(wrong.join(''))).toBe(false);
      },
    ),
    { numRuns: 200, seed: 4 },
  );
});
