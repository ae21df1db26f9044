/**
 * Does this text hold an individual number (個人番号)? The portal has no legal basis to keep one, so such
 * text is refused. Looks for 12 digits of any width, alone or in groups of four, whose check digit is right;
 * digits that are part of a longer number are no match.
 * @source 総務省令; formats/identity-and-insurance-numbers.md §6; product.md F1
 */
export function holdsIndividualNumber(text: string): boolean {
  const folded = text.normalize('NFKC').replace(/[‐‑‒–—―−]/g, '-');
  for (const [found] of folded.matchAll(/(?<!\d)\d{4}([ \-_.]?)\d{4}\1\d{4}(?!\d)/g)) {
    if (isIndividualNumber(found.replace(/\D/g, ''))) return true;
  }
  return false;
}

/** 12 ASCII digits, the last one over the eleven before it: weights 2–7 from the right, then 2–6; modulus 11. */
export function isIndividualNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n += 1) sum += Number(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}
