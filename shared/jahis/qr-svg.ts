import { encode } from 'uqr';

/** A QR code as one SVG path in a square of `size` units, quiet zone included. */
export type QrPath = { size: number; path: string };

/** Four modules of white around the code. @source ISO/IEC 18004 */
const QUIET = 4;

/**
 * Byte mode, so that a reader gets exactly these bytes. `version` and error correction are as high as the
 * number of bytes allows, at least L.
 */
export function qrPath(bytes: Uint8Array): QrPath {
  const { data, size } = encode([...bytes], { ecc: 'L', boostEcc: true, border: 0 });
  let path = '';
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  return { size: size + 2 * QUIET, path };
}
