import * as v from 'valibot';

/** 29 characters, a prime: digits and consonants that are not taken for each other and spell nothing. */
const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const RANDOM_LENGTH = 11; // 29^11 > 10^16: two equal ones are not expected in the life of the portal

const checkCharacter = (text: string): string => {
  const sum = [...text].reduce((all, char, at) => all + (at + 1) * ALPHABET.indexOf(char), 0);
  return ALPHABET[sum % ALPHABET.length] as string;
};

/** `XXXX-XXXX-XXXX`; the last character finds every wrong or swapped one, as numbers are read out on the phone. */
export function newReceiptNumber(randomBelow: (limit: number) => number): string {
  const chars = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomBelow(ALPHABET.length)]);
  const text = chars.join('');
  return `${text}${checkCharacter(text)}`.replace(/(.{4})(?=.)/g, '$1-');
}

export function isReceiptNumber(text: string): boolean {
  if (!/^[2-9B-DF-HJ-NP-TV-Z]{4}(-[2-9B-DF-HJ-NP-TV-Z]{4}){2}$/.test(text)) return false;
  const chars = text.replaceAll('-', '');
  return checkCharacter(chars.slice(0, -1)) === chars.at(-1);
}

/** 受付番号 of a request: its id everywhere, for citizen, insurer and callcentre alike. */
export const ReceiptNumber = v.pipe(v.string(), v.check(isReceiptNumber, 'receipt number'));

/** As typed or printed by others: width, case and hyphens do not matter. Undefined when it cannot be one. */
export function foldReceiptNumber(text: string): string | undefined {
  const chars = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s‐-―−-]/g, '');
  const number = chars.replace(/(.{4})(?=.)/g, '$1-');
  return isReceiptNumber(number) ? number : undefined;
}
