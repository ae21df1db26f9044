import { type Drawn, type Marked, readContent } from './pdf-content.ts';
import { objectWith, type PdfObject, pdfObjects, referred } from './pdf-objects.ts';

/** An element of the structure tree, in reading order. */
export type Tagged = { tag: string; text: string; children: Tagged[] };
export type ReadPdf = {
  title: string;
  language: string;
  pages: number;
  fonts: string[];
  /** The one embedded font program. */
  font: Buffer;
  /** Every glyph, in the order of drawing, with the number of its page from 0. */
  drawn: (Drawn & { page: number })[];
  tree: Tagged;
  /** Marked content of no element (decoration and foot), as text. */
  artifacts: string;
};

/** Reads a sheet back: what is drawn, what a screen reader gets and in which order. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const objects = pdfObjects(Buffer.from(pdf));
  const catalog = objectWith(objects, '/Type /Catalog');
  const font = objectWith(objects, '/Type /Font\n  /Subtype /Type0');
  const unicode = toUnicode(referred(objects, font, 'ToUnicode'));
  const pages = [...objects].filter(([, { text }]) => /\/Type \/Page\s/.test(text));
  const contents = new Map(
    pages.map(([number, page]) => [
      number,
      readContent(referred(objects, page, 'Contents').stream as Buffer, unicode),
    ]),
  );
  const all = [...contents.values()].flat();
  return {
    title: utf16(/\/Title <FEFF([0-9A-F]*)>/.exec(objectWith(objects, '/Creator').text)?.[1] ?? ''),
    language: /\/Lang \(([^)]*)\)/.exec(catalog.text)?.[1] ?? '',
    pages: pages.length,
    fonts: [...new Set([...objects.values()].flatMap(({ text }) => fontName(text)))],
    font: objectWith(objects, '/FontFile2').text
      ? (referred(objects, objectWith(objects, '/FontFile2'), 'FontFile2').stream as Buffer)
      : Buffer.alloc(0),
    drawn: [...contents.values()].flatMap((marked, page) =>
      marked.flatMap(({ glyphs }) => glyphs.map((glyph) => ({ ...glyph, page }))),
    ),
    tree: elementAt(referred(objects, referred(objects, catalog, 'StructTreeRoot'), 'K'), {
      objects,
      contents,
    }),
    artifacts: textOf(all.filter(({ id }) => id === undefined)),
  };
}

/** All text of an element and its children, in reading order. */
export const textIn = ({ text, children }: Tagged): string => text + children.map(textIn).join('');

/** Elements with a tag, in reading order. */
export const tagged = (tree: Tagged, tag: string): Tagged[] =>
  (tree.tag === tag ? [tree] : []).concat(tree.children.flatMap((child) => tagged(child, tag)));

const fontName = (text: string): string[] => {
  const name = /\/BaseFont \/[A-Z]{6}\+([\w-]+)/.exec(text)?.[1];
  return name ? [name] : [];
};

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function toUnicode({ stream }: PdfObject): Map<number, string> {
  const text = (stream as Buffer).toString('latin1');
  const map = new Map<number, string>();
  for (const [, code, value] of text.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm))
    map.set(Number.parseInt(code as string, 16), utf16(value as string));
  return map;
}

const textOf = (marked: readonly Marked[]): string =>
  marked.map(({ glyphs, actual }) => actual ?? glyphs.map(({ text }) => text).join('')).join('');

type Parts = { objects: ReadonlyMap<number, PdfObject>; contents: ReadonlyMap<number, Marked[]> };

function elementAt({ text: dictionary }: PdfObject, parts: Parts): Tagged {
  const kids = /\/K \[([\s\S]*)\]/.exec(dictionary)?.[1] ?? '';
  const page = Number(/\/Pg (\d+) 0 R/.exec(dictionary.replace(kids, ''))?.[1]);
  const children: Tagged[] = [];
  let text = '';
  for (const [whole, reference, elsewhere] of kids.matchAll(/(\d+) 0 R|<<([^>]*)>>|\d+/g)) {
    if (reference) {
      children.push(elementAt(parts.objects.get(Number(reference)) as PdfObject, parts));
      continue;
    }
    const id = elsewhere ? /\/MCID (\d+)/.exec(elsewhere)?.[1] : whole;
    const on = elsewhere ? /\/Pg (\d+) 0 R/.exec(elsewhere)?.[1] : undefined;
    const marked = parts.contents.get(Number(on ?? page)) ?? [];
    text += textOf(marked.filter((one) => one.id === Number(id)));
  }
  return { tag: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '', text, children };
}
