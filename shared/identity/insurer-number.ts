const LENGTH = 8;

/** 国保 numbers have 6 digits and are compared with those padded to 8. */
export const padInsurerNumber = (number: string): string => number.padStart(LENGTH, '0');

/**
 * True for a 保険者番号 of 6 or 8 digits whose check digit fits: from the last digit to the first times
 * 2, 1, 2, 1 …, digits of the products added, check = (10 − sum mod 10) mod 10. A failed check is an error
 * on typed input only; delivered data get a warning.
 *
 * @source formats/identity-and-insurance-numbers.md §3
 */
export function isInsurerNumber(number: string): boolean {
  if (!/^(\d{6}|\d{8})$/.test(number)) return false;
  const digits = [...number].map(Number);
  const check = digits.pop();
  const sum = digits.reverse().reduce((total, digit, index) => {
    const product = digit * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return check === (10 - (sum % 10)) % 10;
}
