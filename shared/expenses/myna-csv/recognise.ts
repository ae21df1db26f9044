import { foldKey, SECTIONS, TITLES } from './names.ts';

/**
 * Whether the start of a file looks like a 医療費通知情報 CSV; the name does not count.
 * @param start the first bytes, a character may be cut at their end
 */
export function recogniseNotice(start: Uint8Array): boolean {
  return (['utf-8', 'shift_jis'] as const).some((encoding) => {
    const text = new TextDecoder(encoding).decode(start.subarray(0, 4_096));
    const lines = text.split(/[\r\n]+/).map((line) => foldKey(line.replace(/["\ufeff,]/g, '')));
    const found = new Set(lines);
    return (
      found.has(foldKey(TITLES[1])) &&
      (found.has(foldKey(TITLES[0])) || found.has(foldKey(SECTIONS.holder)))
    );
  });
}
