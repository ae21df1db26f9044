import type { Blobs } from '../storage/blobs.ts';
import type { ReadObject } from './handle-delivery.ts';

/** Reads exactly the version that the event is about: a later upload under the same name is its own event. */
export const objectOf =
  (blobs: Blobs): ReadObject =>
  async (object) =>
    blobs.read(object);
