import { CharsetDecoder } from '../receipts/charset.ts';
import type { Findings } from './finding.ts';
import { decodeWindows31J } from './windows-31j.ts';

const END_OF_FILE = 0x1a;

/**
 * The text of a file as it was given: Windows-31J is right, UTF-8, UTF-16 with a mark and ISO-2022-JP (mail)
 * are read with a finding. Bytes that are no text show as U+FFFD and are found in their line.
 */
export function decodeNotebook(bytes: Uint8Array, findings: Findings): string {
  const other = byMark(bytes);
  if (other) {
    findings.add('encoding', 0);
    return new TextDecoder(other).decode(bytes);
  }
  // TextDecoder would make another control character of the end-of-file mark; no character contains the byte.
  const marks = bytes.filter((byte) => byte === END_OF_FILE).length;
  if (marks > 0) findings.add('end-of-file-mark', 0);
  const content = marks > 0 ? bytes.filter((byte) => byte !== END_OF_FILE) : bytes;
  const decoder = new CharsetDecoder();
  const text = decoder.decode(content);
  if (text === undefined) return decodeWindows31J(content);
  if (decoder.charset === 'utf-8') findings.add('encoding', 0);
  return text;
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const mark = bytes.indexOf(0x1b);
  const jis = mark >= 0 && bytes[mark + 1] === 0x24 && bytes.every((byte) => byte < 0x80);
  return jis ? 'iso-2022-jp' : undefined;
}
