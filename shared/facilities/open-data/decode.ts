/**
 * Bytes of a delivered CSV as text: UTF-8, or Shift_JIS where the beginning cannot be UTF-8 (what
 * spreadsheets and the ministry's lists write). Later faults become U+FFFD and are met as bad values.
 */
export async function* decodedChunks(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(isUtf8(chunk) ? 'utf-8' : 'shift_jis');
    yield decoder.decode(chunk, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

/** A character may be cut at the end of the piece, which streaming allows. */
function isUtf8(chunk: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
