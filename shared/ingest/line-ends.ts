const FEED = 0x0a;
const RETURN = 0x0d;

/** Lines end in CR alone, as far as the start of a file tells. */
export const hasOnlyReturns = (start: Uint8Array): boolean =>
  start.includes(RETURN) && !start.includes(FEED);

/**
 * Lone CR line ends as LF, so that every reader sees lines. No byte of a character in UTF-8 or Shift_JIS is a
 * CR, so bytes can be exchanged before they are decoded. CRLF further on stays one line end.
 */
export async function* withLineFeeds(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let afterReturn = false;
  for await (const chunk of content) {
    const changed = new Uint8Array(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (!(byte === FEED && afterReturn)) changed[length++] = byte === RETURN ? FEED : byte;
      afterReturn = byte === RETURN;
    }
    yield changed.subarray(0, length);
  }
}
