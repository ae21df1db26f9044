import { DocumentRefused } from './refused.ts';
import type { XmlElement } from './xml-element.ts';

/** A real document has some 800 elements, 12 deep. */
export const XML_LIMITS = { depth: 40, elements: 50_000 } as const;

const TOKEN = /<\/[^>]+>|<([^\s>/?!]+)((?:\s+[^\s=>]+="[^"]*")*)\s*>|<\?[\s\S]*?\?>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g;
const REFERENCE = /&(?:#x([0-9A-Fa-f]+)|(amp|lt|gt|quot));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (_, hex?: string, name = '') =>
        hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (NAMED[name] ?? ''),
      )
    : text;

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & {
  children: XmlElement[];
  prefixes: Readonly<Record<string, string>>;
};

/**
 * Elements of a document in canonical form (Canonical XML 1.0 without comments), as libxml2 prints it after it
 * has found the document well-formed: every tag closed, attributes in double quotes, no CDATA, no entities
 * but four, no document type. So this reads and does not check; it only keeps the limits.
 *
 * @param firstLine line of the root element in the delivered file
 * @throws DocumentRefused `too-deep`, `too-many-elements`
 */
export function readCanonicalXml(canonical: string, firstLine = 1): XmlElement {
  const root: Open = {
    namespace: '',
    name: '',
    attributes: {},
    children: [],
    text: '',
    line: 0,
    prefixes: {},
  };
  const open: Open[] = [root];
  let line = firstLine;
  let elements = 0;
  for (const [token, name, attributes = ''] of canonical.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (name !== undefined) {
      elements += 1;
      if (open.length > XML_LIMITS.depth) throw new DocumentRefused('too-deep', line);
      if (elements > XML_LIMITS.elements) throw new DocumentRefused('too-many-elements', line);
      const element = opened(name, attributes, parent.prefixes, line);
      parent.children.push(element);
      open.push(element);
    } else if (token.startsWith('</')) open.pop();
    else if (!token.startsWith('<?')) parent.text += plain(token);
    line += breaksIn(token);
  }
  const [element] = root.children;
  if (!element) throw new DocumentRefused('not-well-formed', firstLine);
  return element;
}

function opened(
  qualified: string,
  written: string,
  inherited: Readonly<Record<string, string>>,
  line: number,
): Open {
  const attributes: Record<string, string> = {};
  const prefixed: [string, string][] = [];
  let prefixes = inherited;
  if (written !== '')
    for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
      if (name === 'xmlns' || name.startsWith('xmlns:'))
        prefixes = { ...prefixes, [name.slice(6)]: plain(value) };
      else if (name.includes(':')) prefixed.push([name, plain(value)]);
      else attributes[name] = plain(value);
    }
  for (const [attribute, value] of prefixed) {
    const [prefix, local] = parts(attribute);
    attributes[`{${prefixes[prefix] ?? prefix}}${local}`] = value;
  }
  const [prefix, name] = parts(qualified);
  return {
    namespace: prefixes[prefix] ?? '',
    name,
    attributes,
    children: [],
    text: '',
    line,
    prefixes,
  };
}

function parts(qualified: string): [string, string] {
  const colon = qualified.indexOf(':');
  return colon === -1 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

function breaksIn(token: string): number {
  let breaks = 0;
  for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
