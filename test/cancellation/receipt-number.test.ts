import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foldReceiptNumber,
  isReceiptNumber,
  newReceiptNumber,
} from '../../shared/cancellation/receipt-number.ts';

const CHARACTERS = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const anyNumber = fc
  .array(fc.nat(28), { minLength: 11, maxLength: 11 })
  .map((random) => newReceiptNumber(() => random.shift() ?? 0));

test('every single wrong character and every swap of neighbours is found', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(11), fc.nat(28), (number, at, other) => {
      expect(isReceiptNumber(number)).toBe(true);
      const chars = [...number.replaceAll('-', '')];
      const grouped = (all: readonly string[]) => all.join('').replace(/(.{4})(?=.)/g, '$1-');
      const wrong = chars.with(at, CHARACTERS[other] as string);
      expect(isReceiptNumber(grouped(wrong))).toBe(wrong.join() === chars.join());
      if (at === 0) return;
      const [one, two] = [chars[at - 1] as string, chars[at] as string];
      const swapped = chars.with(at - 1, two).with(at, one);
      expect(isReceiptNumber(grouped(swapped))).toBe(one === two);
    }),
    { seed: 20_261_121, numRuns: 2_000 },
  );
});

test.each([
  ['as printed', (text: string) => text],
  ['small letters', (text: string) => text.toLowerCase()],
  ['without hyphens', (text: string) => text.replaceAll('-', '')],
  ['with blanks and other hyphens', (text: string) => ` ${text.replaceAll('-', '－ ')}`],
  [
    'full-width',
    (text: string) =>
      text.replaceAll(/[2-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ],
])('read %s', (_, written) => {
  const number = newReceiptNumber(() => 12);
  expect(foldReceiptNumber(written(number))).toBe(number);
});

test.each(['', 'AAAA-AAAA-AAAA', '2345', '2345-6789-BCDF-GHJK', '1111-1111-1111'])(
  '%s is none',
  (text) => expect(foldReceiptNumber(text)).toBeUndefined(),
);
