/**
 * Shift_JIS as Windows-31J (code page 932), the character set of お薬手帳 files: written here, read by
 * `TextDecoder('shift_jis')`, from which the table is made, so no second table is kept.
 * @source formats/jahis-medication-notebook.md §2
 */

/** Bytes of a character by its code unit, as one number; 0 for what has none. All that is in it is one unit long. */
type Table = Uint16Array;

/** 〓 (geta), the sign for a character that cannot be printed. */
export const GETA = '〓';

const LEADS = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const TRAILS = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Rows that repeat characters of other rows (NEC's copy of the IBM extensions), and those for gaiji. */
const isCopyOrGaiji = (lead: number) =>
  lead === 0xed || lead === 0xee || (lead >= 0xf0 && lead <= 0xf9);

let known: Table | undefined;

function table(): Table {
  if (known) return known;
  const made = new Uint16Array(0x10000);
  const put = (text: string, code: number) => {
    const unit = text.charCodeAt(0);
    // The first place of a character is the one that is written; what is no character is not one unit long.
    if (text.length === 1 && text !== '\ufffd' && made[unit] === 0) made[unit] = code;
  };
  for (const byte of [...range(0x20, 0x7e), ...range(0xa1, 0xdf)])
    put(decodeWindows31J(Uint8Array.of(byte)), byte);
  const pairs = LEADS.filter((lead) => !isCopyOrGaiji(lead)).flatMap((lead) =>
    TRAILS.map((trail) => [lead, trail] as const),
  );
  const texts = decodeWindows31J(
    Uint8Array.from(pairs.flatMap(([lead, trail]) => [lead, trail, LINE_FEED])),
  ).split('\n');
  pairs.forEach(([lead, trail], at) => {
    put(texts[at] ?? '', lead * 256 + trail);
  });
  known = made;
  return made;
}

/** One character under two code points: the one on the left comes from other systems. */
const SAME: Readonly<Record<string, string>> = {
  '\u2212': '－',
  '\u2012': '－',
  '\u2013': '－',
  '\u301c': '～',
  '\u2014': '―',
  '\u2016': '∥',
  '\u00a5': '￥',
  '\u00a2': '￠',
  '\u00a3': '￡',
  '\u00ac': '￢',
  '\u00a0': ' ',
  '\u00b7': '・',
  '\u2022': '・',
};
const SELECTORS = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

export type Carried = {
  /** Only characters that Windows-31J has */
  text: string;
  /** What it does not have, each once: shown as 〓, or for a variant of a kanji as the plain kanji */
  lost: string[];
};

/** The text as Windows-31J can carry it: what it cannot is replaced by 〓 and listed, never by a quiet `?`. */
export function carried(text: string): Carried {
  const written = table();
  if (hasAll(text, written)) return { text, lost: [] };
  const lost = new Set<string>();
  const kept = [
    ...text.normalize('NFC').matchAll(/.[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]*/gsu),
  ].map(([whole]) => {
    const plain = whole.replace(SELECTORS, '');
    const one = SAME[plain] ?? plain;
    const has = one.length === 1 && written[one.charCodeAt(0)] !== 0;
    if (!has || plain !== whole) lost.add(whole);
    return has ? one : GETA;
  });
  return { text: kept.join(''), lost: [...lost] };
}

function hasAll(text: string, written: Table): boolean {
  for (let at = 0; at < text.length; at += 1) if (written[text.charCodeAt(at)] === 0) return false;
  return true;
}

/** Bytes of one line or file; only for text from {@link carried}, CR and LF. @throws RangeError */
export function encodeWindows31J(text: string): Uint8Array<ArrayBuffer> {
  const written = table();
  const bytes = new Uint8Array(text.length * 2);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const code = unit === RETURN || unit === LINE_FEED ? unit : (written[unit] ?? 0);
    if (code === 0) throw new RangeError('a character that Windows-31J does not have');
    if (code > 0xff) {
      bytes[end] = code >> 8;
      end += 1;
    }
    bytes[end] = code & 0xff;
    end += 1;
  }
  return bytes.slice(0, end);
}

/** Length in bytes of text from {@link carried}. */
export function bytesIn(text: string): number {
  const written = table();
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1)
    bytes += (written[text.charCodeAt(at)] ?? 0) > 0xff ? 2 : 1;
  return bytes;
}

/** What is no character shows as U+FFFD. */
export const decodeWindows31J = (bytes: Uint8Array): string =>
  new TextDecoder('shift_jis').decode(bytes);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
