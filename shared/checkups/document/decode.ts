import { DocumentRefused } from './refused.ts';

/** A real document has 20 to 40 kB; one with scanned findings in its narrative perhaps a hundred. */
export const MAX_DOCUMENT_BYTES = 2_097_152;

const DECLARATION = /^<\?xml\s[^>]{0,200}?\?>/;
const ENCODING = /\sencoding\s*=\s*["']([\w.:-]+)["']/;
/** V08 says UTF-8; older systems and other programmes write what they always wrote. */
const CHARSETS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  shift_jis: 'shift_jis',
  'x-sjis': 'shift_jis',
  sjis: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'iso-2022-jp': 'iso-2022-jp',
  'us-ascii': 'utf-8',
};

/**
 * The text of an XML file without its declaration, which no longer says the truth about the encoding. Line
 * breaks stay, so that lines keep their numbers.
 *
 * @throws DocumentRefused too large, in an encoding that is not read or not kept to, or with a document type:
 *   entities are how XML attacks its reader, and no document of this format declares any
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new DocumentRefused('document-too-large');
  const text = decode(bytes, charsetOf(bytes));
  if (/<!\s*(doctype|entity)/i.test(text)) throw new DocumentRefused('document-type');
  return text.replace(DECLARATION, (declaration) => declaration.replace(/[^\n]/g, ''));
}

function charsetOf(bytes: Uint8Array): string {
  const [one, two, three, four] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  if (one === 0x3c && two === 0 && three === 0x3f && four === 0) return 'utf-16le';
  if (one === 0 && two === 0x3c && three === 0 && four === 0x3f) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  const [declaration = ''] = DECLARATION.exec(start) ?? [];
  const [, name] = ENCODING.exec(declaration) ?? [];
  if (name === undefined) return 'utf-8';
  const charset = CHARSETS[name.toLowerCase()];
  if (!charset || charset.startsWith('utf-16')) throw new DocumentRefused('encoding-not-supported');
  return charset;
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentRefused('encoding-not-supported');
  }
}
