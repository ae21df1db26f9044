import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { strictUnzip } from './strict-zip.ts';

const MAIN = { s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

export type Cell = {
  style: string;
  formula: string | undefined;
  value: string | number | undefined;
};
export type Sheet = {
  cells: Map<string, Cell>;
  /** Parts of the sheet other than its cells, as canonical XML by name. */
  rest: Map<string, string>;
  hiddenRows: string[];
};

const parse = <T>(xml: Buffer | undefined, use: (document: XmlDocument) => T): T => {
  const document = XmlDocument.fromBuffer(xml ?? Buffer.alloc(0));
  try {
    return use(document);
  } finally {
    document.dispose();
  }
};
const elements = (document: XmlDocument | XmlElement, path: string) =>
  document.find(path, MAIN) as XmlElement[];

const textsOf = (xml: Buffer | undefined): string[] =>
  parse(xml, (document) =>
    elements(document, '/s:sst/s:si').map((item) =>
      elements(item, 's:t | s:r/s:t')
        .map((text) => text.content)
        .join(''),
    ),
  );

function* children(parent: XmlElement): Generator<XmlElement> {
  for (let node = parent.firstChild; node; node = node.next)
    if (node instanceof XmlElement) yield node;
}

function cellOf(cell: XmlElement, texts: readonly string[]): Cell {
  const parts = new Map(Array.from(children(cell), (part) => [part.name, part.content]));
  const type = cell.attr('t')?.value ?? 'n';
  const kept = parts.get('v');
  const text = texts[Number(kept)];
  if (type === 's' && text === undefined) throw new Error(`no text ${kept}`);
  if (!['s', 'str', 'n'].includes(type)) throw new Error(`cell type ${type}`);
  const number = kept === undefined ? undefined : Number(kept);
  return {
    style: cell.attr('s')?.value ?? '',
    formula: parts.get('f'),
    value: type === 's' ? text : type === 'str' ? kept : number,
  };
}

/** Sheets of a workbook by path, read by an XML parser that takes nothing that is not well-formed. */
export function readWorkbook(xlsx: Uint8Array) {
  const parts = strictUnzip(Buffer.from(xlsx));
  for (const [name, content] of parts)
    if (/\.(xml|rels)$/.test(name)) parse(content, () => undefined);
  const texts = textsOf(parts.get('xl/sharedStrings.xml'));
  const sheet = (path: string): Sheet =>
    parse(parts.get(path), (document) => ({
      cells: new Map(
        elements(document, '//s:sheetData/s:row/s:c').map((cell) => [
          `${cell.attr('r')?.value}`,
          cellOf(cell, texts),
        ]),
      ),
      rest: new Map(
        elements(document, '/s:worksheet/*[not(self::s:sheetData)]').map((part) => [
          part.name,
          part.canonicalizeToString(),
        ]),
      ),
      hiddenRows: elements(document, '//s:row[@hidden="1"]').map(
        (row) => `${row.attr('r')?.value}`,
      ),
    }));
  return { parts, texts, sheet };
}
