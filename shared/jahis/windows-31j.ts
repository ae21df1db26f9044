/**
 * Shift_JIS as Windows-31J (code page 932), the character set of お薬手帳 files: written here, read by
 * `TextDecoder('shift_jis')`, from which the table is made, so no second table is kept.
 * @source formats/jahis-medication-notebook.md §2
 */
type Table = ReadonlyMap<string, number>;

/** 〓 (geta), the sign for a character that cannot be printed. */
export const GETA = '〓';

const LEADS = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const TRAILS = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];
const LINE_FEED = 0x0a;

/** Rows that repeat characters of other rows (NEC's copy of the IBM extensions), and those for gaiji. */
const isCopyOrGaiji = (lead: number) =>
  lead === 0xed || lead === 0xee || (lead >= 0xf0 && lead <= 0xf9);

let known: Table | undefined;

function table(): Table {
  if (known) return known;
  const made = new Map<string, number>();
  for (const byte of [...range(0x20, 0x7e), ...range(0xa1, 0xdf)])
    made.set(decodeWindows31J(Uint8Array.of(byte)), byte);
  const pairs = LEADS.filter((lead) => !isCopyOrGaiji(lead)).flatMap((lead) =>
    TRAILS.map((trail) => [lead, trail] as const),
  );
  const texts = decodeWindows31J(
    Uint8Array.from(pairs.flatMap(([lead, trail]) => [lead, trail, LINE_FEED])),
  ).split('\n');
  pairs.forEach(([lead, trail], at) => {
    const text = texts[at] ?? '';
    // The first place of a character is the one that is written; what is no character is not one unit long.
    if (text.length === 1 && text !== '\ufffd' && !made.has(text))
      made.set(text, lead * 256 + trail);
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
  const lost = new Set<string>();
  const written = table();
  const kept = [
    ...text.normalize('NFC').matchAll(/.[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]*/gsu),
  ].map(([whole]) => {
    const plain = whole.replace(SELECTORS, '');
    const one = SAME[plain] ?? plain;
    const has = written.has(one);
    if (!has || plain !== whole) lost.add(whole);
    return has ? one : GETA;
  });
  return { text: kept.join(''), lost: [...lost] };
}

/** Bytes of one line or file; only for text from {@link carried}, CR and LF. @throws RangeError */
export function encodeWindows31J(text: string): Uint8Array<ArrayBuffer> {
  const written = table();
  const bytes: number[] = [];
  for (const one of text) {
    const code = one === '\r' || one === '\n' ? one.charCodeAt(0) : written.get(one);
    if (code === undefined) throw new RangeError('a character that Windows-31J does not have');
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Length in bytes of text from {@link carried}. */
export function bytesIn(text: string): number {
  let bytes = 0;
  for (const one of text) bytes += (table().get(one) ?? 0) > 0xff ? 2 : 1;
  return bytes;
}

/** What is no character shows as U+FFFD. */
export const decodeWindows31J = (bytes: Uint8Array): string =>
  new TextDecoder('shift_jis').decode(bytes);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
