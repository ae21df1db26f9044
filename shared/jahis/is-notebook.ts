/** Where the version line may stand: at the start, or behind a byte order mark. */
const START = /^(?:\xef\xbb\xbf)?\s*JAHISTC\d\d/;
const START_UTF16 = /^(?:\xff\xfe|\xfe\xff)\s*J\s*A\s*H\s*I\s*S\s*T\s*C/;

/** True for bytes of a お薬手帳 text, told by its first line. */
export function isNotebook(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('');
  return START.test(start) || START_UTF16.test(start.replaceAll('\0', ' '));
}
