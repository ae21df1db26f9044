/** Outlines of a TrueType font, to tell whether what a sheet embeds is what the bundled font draws. */
export type Glyphs = {
  /** Outline as bytes, without padding; empty for a blank. Parts of a composite one after the other. */
  outline: (glyph: number) => string;
  /** Number of the glyph of a character, or of its variant; 0 when there is none. */
  glyphOf: (character: string) => number;
  /** Width in parts of 1000 of the size. */
  advance: (glyph: number) => number;
};

export function glyphsOf(font: Buffer): Glyphs {
  const glyf = table(font, 'glyf');
  const loca = table(font, 'loca');
  const long = font.readInt16BE(table(font, 'head') + 50) === 1;
  const offset = (glyph: number) =>
    long ? font.readUInt32BE(loca + glyph * 4) : font.readUInt16BE(loca + glyph * 2) * 2;
  const outline = (glyph: number): string => {
    const bytes = font.subarray(glyf + offset(glyph), glyf + offset(glyph + 1));
    if (bytes.length === 0) return '';
    if (bytes.readInt16BE(0) >= 0) return bytes.toString('hex').replace(/(00)+$/, '');
    return components(bytes).map(outline).join('+');
  };
  const hmtx = table(font, 'hmtx');
  const last = font.readUInt16BE(table(font, 'hhea') + 34) - 1;
  return {
    outline,
    glyphOf: (character) => glyphNumber(font, character),
    advance: (glyph) => font.readUInt16BE(hmtx + Math.min(glyph, last) * 4), // 1000 units per em
  };
}

function table(font: Buffer, name: string): number {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  throw new Error(`no ${name}`);
}

function components(bytes: Buffer): number[] {
  const found: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = bytes.readUInt16BE(at);
    found.push(bytes.readUInt16BE(at + 2));
    more = (flags & 0x20) !== 0;
    at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
  return found;
}

function glyphNumber(font: Buffer, character: string): number {
  const [base = 0, selector] = [...character].map((one) => one.codePointAt(0) ?? 0);
  return (selector && variant(font, base, selector)) || ordinary(font, base);
}

function subtable(font: Buffer, platform: number, encoding: number): number {
  const cmap = table(font, 'cmap');
  for (let at = cmap + 4; ; at += 8)
    if (font.readUInt16BE(at) === platform && font.readUInt16BE(at + 2) === encoding)
      return cmap + font.readUInt32BE(at + 4);
}

function ordinary(font: Buffer, codePoint: number): number {
  const at = subtable(font, 3, 10);
  for (let group = at + 16; group < at + 16 + font.readUInt32BE(at + 12) * 12; group += 12) {
    const first = font.readUInt32BE(group);
    if (first <= codePoint && codePoint <= font.readUInt32BE(group + 4))
      return font.readUInt32BE(group + 8) + codePoint - first;
  }
  return 0;
}

function variant(font: Buffer, base: number, selector: number): number {
  const at = subtable(font, 0, 5);
  for (let record = at + 10; record < at + 10 + font.readUInt32BE(at + 6) * 11; record += 11) {
    const own = font.readUInt32BE(record + 7);
    if (font.readUIntBE(record, 3) !== selector || own === 0) continue;
    for (let one = 0; one < font.readUInt32BE(at + own); one += 1)
      if (font.readUIntBE(at + own + 4 + one * 5, 3) === base)
        return font.readUInt16BE(at + own + 4 + one * 5 + 3);
  }
  return 0;
}
