type Attributes = Record<string, string | number | undefined>;

/** Width of every drawing in its own units: at 320 px of screen one unit is nearly one pixel. */
export const WIDTH = 320;

/** Colours of デジタル庁デザインシステム; a chart must also work without them. */
export const INK = '#1a1a1a';
export const GREY = '#767676';
export const PALE_GREY = '#cccccc';
export const BLUE = '#0017c1';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** Short numbers keep the page light: a tenth of a unit is less than anyone sees. */
const short = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : escapeXml(value);

/** One SVG element; attributes that are undefined are left out. Children are finished markup. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${short(value ?? '')}"`)
    .join('');
  return children === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${children}</${name}>`;
}

export const text = (
  x: number,
  y: number,
  size: number,
  content: string,
  extra: Attributes = {},
): string => element('text', { x, y, 'font-size': size, ...extra }, escapeXml(content));

/** Rough width in units: full-width characters are square, the others a little over half. */
export const textWidth = (content: string, size: number): number =>
  [...content].reduce((all, char) => all + (char.charCodeAt(0) > 0x2000 ? 1 : 0.56), 0) * size;

/** Breaks a label that is wider than `width`; at a blank where there is one, never before a closing mark. */
export function wrapped(content: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of content.match(/[\u0021-\u007e–’“”]+ ?|.[、。）」]*/gu) ?? []) {
    if (line !== '' && textWidth(line + part.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}
