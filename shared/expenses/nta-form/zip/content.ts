import { crc32 } from './crc32.ts';
import { InflatesTooMuch, inflated } from './deflate.ts';
import { NotAZip, type ZipEntry } from './directory.ts';

/** No part of a form comes near; more is a bomb. */
const LARGEST_PART = 20_000_000;

/** Text of one part; throws {@link NotAZip} when it is missing or its bytes do not fit their checksum. */
export async function partText(entries: readonly ZipEntry[], path: string): Promise<string> {
  const entry = entries.find(({ name }) => name === path);
  if (!entry || (entry.method !== 8 && entry.method !== 0)) throw new NotAZip();
  const bytes = entry.method === 0 ? entry.data : await inflatedPart(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new NotAZip();
  return new TextDecoder().decode(bytes);
}

async function inflatedPart({ data }: ZipEntry): Promise<Uint8Array> {
  try {
    return await inflated(data, LARGEST_PART);
  } catch (error) {
    if (error instanceof InflatesTooMuch || error instanceof TypeError) throw new NotAZip();
    throw error;
  }
}
