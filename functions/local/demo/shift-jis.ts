import iconv from 'iconv-lite';

/**
 * Text as Shift_JIS (Windows-31J). Throws when a character has no place in it: a quiet `?` in a name
 * would look like real data.
 */
export function toShiftJis(text: string): Uint8Array {
  const bytes = iconv.encode(text, 'windows-31j');
  if (iconv.decode(bytes, 'windows-31j') !== text) {
    const lost = [...text].find(
      (one) => iconv.decode(iconv.encode(one, 'windows-31j'), 'windows-31j') !== one,
    );
    throw new Error(`not in Shift_JIS: ${lost}`);
  }
  return new Uint8Array(bytes);
}

/** Half-width ASCII as receipts print names and numbers: full-width, a blank as 　. */
export const toFullWidth = (text: string): string =>
  text
    .replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '　');
