/**
 * Check digit (検証番号) of insurer, public-payer and institution numbers: from the last digit to the first
 * times 2, 1, 2, 1 …, digits of the products added, up to the next ten. Leading zeros do not change it.
 * @param digits the number without its check digit, ASCII digits
 * @source formats/identity-and-insurance-numbers.md §3
 */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let at = digits.length - 1, weight = 2; at >= 0; at -= 1, weight = 3 - weight) {
    const product = Number(digits[at]) * weight;
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

/** True when the last digit is the check digit of those before it. */
export const endsInCheckDigit = (number: string): boolean =>
  /^\d{2,}$/.test(number) && checkDigit(number.slice(0, -1)) === Number(number.at(-1));

/** 都道府県番号 01–47. */
export const isPrefecture = (digits: string): boolean => /^(0[1-9]|[1-3]\d|4[0-7])$/.test(digits);
