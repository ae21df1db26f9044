/**
 * Which characters a TrueType font draws, read from its `cmap` table: subtable format 12 (every character)
 * and format 14 (variation sequences, IVS). @source OpenType specification, cmap
 */
export type FontCoverage = {
  draws: (codePoint: number) => boolean;
  /** The font has its own glyph, or names the ordinary one, for this character with this selector. */
  drawsVariation: (codePoint: number, selector: number) => boolean;
};

type Range = { first: number; last: number };

export function fontCoverage(font: Buffer): FontCoverage {
  const cmap = tableAt(font, 'cmap');
  const characters = mergedRanges(fullRanges(font, subtable(font, cmap, 3, 10)));
  const variations = variationSets(font, subtable(font, cmap, 0, 5));
  return {
    draws: (codePoint) => inRanges(characters, codePoint),
    drawsVariation: (codePoint, selector) => variations.get(selector)?.has(codePoint) ?? false,
  };
}

function tableAt(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`font without ${name}`);
}

function subtable(font: Buffer, cmap: number, platform: number, encoding: number): number {
  const records = font.readUInt16BE(cmap + 2);
  for (let at = cmap + 4; at < cmap + 4 + records * 8; at += 8) {
    if (font.readUInt16BE(at) === platform && font.readUInt16BE(at + 2) === encoding)
      return cmap + font.readUInt32BE(at + 4);
  }
  throw new Error(`font without cmap ${platform}/${encoding}`);
}

/** Format 12: groups of start, end, first glyph; glyph 0 is the empty box. */
function fullRanges(font: Buffer, at: number): Range[] {
  const groups = font.readUInt32BE(at + 12);
  return Array.from({ length: groups }, (_, index) => {
    const group = at + 16 + index * 12;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
  });
}

function mergedRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && range.first <= before.last + 1) before.last = Math.max(before.last, range.last);
    else merged.push({ ...range });
  }
  return merged;
}

function inRanges(ranges: readonly Range[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle] as Range;
    if (codePoint < range.first) high = middle - 1;
    else if (codePoint > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Format 14: per selector the characters drawn by their ordinary glyph, and those with one of their own. */
function variationSets(font: Buffer, at: number): Map<number, Set<number>> {
  const records = font.readUInt32BE(at + 6);
  const sets = new Map<number, Set<number>>();
  for (let index = 0; index < records; index += 1) {
    const record = at + 10 + index * 11;
    const found = new Set<number>();
    const ordinary = font.readUInt32BE(record + 3);
    const own = font.readUInt32BE(record + 7);
    if (ordinary > 0) readOrdinary(font, at + ordinary, found);
    if (own > 0) readOwn(font, at + own, found);
    sets.set(font.readUIntBE(record, 3), found);
  }
  return sets;
}

function readOrdinary(font: Buffer, at: number, found: Set<number>): void {
  const ranges = font.readUInt32BE(at);
  for (let index = 0; index < ranges; index += 1) {
    const first = font.readUIntBE(at + 4 + index * 4, 3);
    const more = font.readUInt8(at + 4 + index * 4 + 3);
    for (let codePoint = first; codePoint <= first + more; codePoint += 1) found.add(codePoint);
  }
}

function readOwn(font: Buffer, at: number, found: Set<number>): void {
  const mappings = font.readUInt32BE(at);
  for (let index = 0; index < mappings; index += 1)
    found.add(font.readUIntBE(at + 4 + index * 5, 3));
}
