import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { xml } from './documents.ts';
import { read } from './reading.ts';

describe('XML as others write it', () => {
  const text = xml({ entries: [{ code: '9N511000000000049', value: '𠮷 ～ ＆ <特記>' }] });
  const value = (bytes: Uint8Array | string) => read(bytes).document?.observations[0]?.value;

  test('prefixes, single quotes, comments, CDATA, character references, processing instructions', () => {
    const other = text
      .replace(
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<?xml version='1.0'?><?app x?><!-- 健診 -->",
      )
      .replaceAll(/<(\/?)([a-zA-Z])/g, '<$1c:$2')
      .replace('xmlns=', 'xmlns:c=')
      .replaceAll('xsi:', 'i:')
      .replace('xmlns:xsi', 'xmlns:i')
      .replace('𠮷 ～ ＆ &lt;特記&gt;', '<!-- a --><![CDATA[𠮷 ～ ]]>&#xFF06;&#32;&#60;特記>');
    expect(other).not.toContain('xsi');
    expect(value(other)).toBe('𠮷 ～ ＆ <特記>');
  });

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    [
      'UTF-16 big endian',
      Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
    ],
    ['no declaration', Buffer.from(text.replace(/^<\?.*?\?>/, ''))],
    ['CR line ends only', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s', (_, bytes) => expect(value(bytes)).toBe('𠮷 ～ ＆ <特記>'));

  test.each(['Shift_JIS', 'Windows-31J', 'EUC-JP'])('%s', (charset) => {
    const written = xml({ entries: [{ code: '9N511000000000049', value: '高血圧 ～' }] });
    expect(value(iconv.encode(written.replace('UTF-8', charset), charset))).toBe('高血圧 ～');
  });
});
