import { createGunzip, createInflateRaw } from 'node:zlib';
import { Unreadable } from '../../shared/ingest/unreadable.ts';

/** What an archive may become. Real deliveries shrink to a tenth; a bomb to a thousandth. */
export type ExpansionLimits = { maxBytes: number; maxRatio: number; freeBytes: number };
export const EXPANSION: ExpansionLimits = {
  maxBytes: 20 * 1024 ** 3,
  /** Expanded bytes per compressed byte … */
  maxRatio: 200,
  /** … asked only beyond this size: a small file of blanks harms nobody. */
  freeBytes: 16 * 1024 ** 2,
};

/**
 * Expands compressed bytes piece by piece, counting what comes out: stops a bomb before it fills disk, memory
 * or time, whatever sizes the archive claims.
 */
export async function* expand(
  compressed: AsyncIterable<Uint8Array>,
  format: 'gzip' | 'deflate-raw',
  limits: ExpansionLimits = EXPANSION,
): AsyncGenerator<Uint8Array> {
  const inflater = format === 'gzip' ? createGunzip() : createInflateRaw();
  let taken = 0;
  let given = 0;
  const feed = async () => {
    for await (const chunk of compressed) {
      taken += chunk.length;
      if (!inflater.write(chunk)) await new Promise((room) => inflater.once('drain', room));
      if (inflater.destroyed) return;
    }
    inflater.end();
  };
  const feeding = feed().catch((cause: Error) => inflater.destroy(cause));
  try {
    for await (const chunk of inflater) {
      const bytes: Uint8Array = chunk;
      given += bytes.length;
      const tooDense = given > limits.freeBytes && given > taken * limits.maxRatio;
      if (given > limits.maxBytes || tooDense) throw new Unreadable('expands-too-much');
      yield bytes;
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('damaged-archive', { cause });
  } finally {
    inflater.destroy();
    inflater.emit('drain');
  }
  await feeding;
}
