import * as v from 'valibot';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { BlobMissing, type Blobs } from '../storage/blobs.ts';

const InsurerNumber = v.pipe(v.string(), v.regex(/^\d{6,8}$/));
const Insurers = v.array(InsurerNumber);

/** Objects of the exchange bucket. An insurer sees only what lies under its own number. */
export const NAMES = {
  /** The insurers that take part; the operator keeps it. */
  insurers: 'insurers.json',
  outgoing: (insurer: string, day: IsoDate) => `outgoing/${insurer}/${day}.csv`,
  overdue: (insurer: string, day: IsoDate) => `overdue/${insurer}/${day}.csv`,
  answer: (insurer: string, name: string) => `answers/${insurer}/${name}`,
  /** A list of this month has come. */
  monthly: (insurer: string, month: string) => `received/${insurer}/${month}.monthly`,
} as const;

/** `incoming/<insurer>/<name>`: who sends is who may write there. */
const INCOMING = /^incoming\/(\d{6,8})\/([^/]{1,200})$/;

export type Incoming = { insurer: string; name: string };
export const incomingOf = (key: string): Incoming | undefined => {
  const [, insurer, name] = INCOMING.exec(key) ?? [];
  return insurer && name ? { insurer, name } : undefined;
};

/** @throws BlobMissing before the operator has put the list there */
export async function insurersOf(blobs: Blobs, bucket: string): Promise<readonly string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of blobs.read({ bucket, key: NAMES.insurers })) chunks.push(chunk);
  return v.parse(Insurers, JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

export const isThere = (blobs: Blobs, bucket: string, key: string): Promise<boolean> =>
  blobs.size({ bucket, key }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof BlobMissing) return false;
      throw error;
    },
  );

export async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
