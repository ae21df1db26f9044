import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Position } from './select-rows.ts';

/** 'forged': not ours or of another query. 'edition-changed': ours, but the data was replaced since: start again. */
export type CursorReading = { position: Position } | { problem: 'forged' | 'edition-changed' };

const BYTES = 21; // version, level, key (float64), row (uint32), edition tag (3), reserved (4)
const MAC_BYTES = 12;
const VERSION = 1;

/** What a cursor is only good for: one query on one edition. */
export type CursorScope = { secret: string; edition: string; query: string };

/** Opaque place in the order of one query; 44 characters. */
export function writeCursor({ level, key, row }: Position, scope: CursorScope): string {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt8(level, 1);
  bytes.writeDoubleLE(key, 2);
  bytes.writeUInt32LE(row, 10);
  editionTag(scope).copy(bytes, 14);
  return Buffer.concat([bytes, macOf(bytes, scope)]).toString('base64url');
}

/** @param rows  of the index: a row outside is none of ours */
export function readCursor(text: string, scope: CursorScope, rows: number): CursorReading {
  const all = Buffer.from(text, 'base64url');
  if (all.length !== BYTES + MAC_BYTES || all.toString('base64url') !== text)
    return { problem: 'forged' };
  const bytes = all.subarray(0, BYTES);
  if (!timingSafeEqual(all.subarray(BYTES), macOf(bytes, scope)) || bytes[0] !== VERSION)
    return { problem: 'forged' };
  if (!bytes.subarray(14, 17).equals(editionTag(scope))) return { problem: 'edition-changed' };
  const position = {
    level: bytes.readUInt8(1),
    key: bytes.readDoubleLE(2),
    row: bytes.readUInt32LE(10),
  };
  return position.row < rows ? { position } : { problem: 'forged' };
}

const editionTag = ({ edition }: CursorScope): Buffer =>
  createHmac('sha256', 'edition').update(edition).digest().subarray(0, 3);

const macOf = (bytes: Buffer, { secret, query }: CursorScope): Buffer =>
  createHmac('sha256', secret).update(bytes).update(query).digest().subarray(0, MAC_BYTES);
