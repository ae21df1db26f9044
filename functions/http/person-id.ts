import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const keyOf = (sessionToken: string) =>
  createHash('sha256').update(`person-id:${sessionToken}`).digest();

/**
 * The id by which a page names a person (`?for=`): the personId sealed with a key that only this session's
 * cookie yields. It means nothing in a log, in another session or to another person.
 */
export function sealPersonId(sessionToken: string, personId: string): string {
  const key = keyOf(sessionToken);
  const iv = createHmac('sha256', key).update(personId).digest().subarray(0, IV_BYTES); // same person, same id
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(personId, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** @returns the personId, undefined for anything this session was not given */
export function openPersonId(sessionToken: string, id: string): string | undefined {
  const bytes = Buffer.from(id, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES || bytes.length > 512) return undefined;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyOf(sessionToken),
    bytes.subarray(0, IV_BYTES),
  );
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
