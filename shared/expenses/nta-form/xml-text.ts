// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text as content or attribute of XML. Excel reads `_x0041_` in a cell as an escaped character, so that an
 * underscore which would begin one is escaped itself (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
export const xmlText = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The reverse, for the named entities and numbers that workbooks have. */
export const textOfXml = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Attributes of one tag; quotes of both kinds. */
export const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(tag.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g), ([, name = '', value = '']) => [
      name,
      textOfXml(value.slice(1, -1)),
    ]),
  );
