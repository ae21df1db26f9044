import { createHash } from 'node:crypto';

/** Secrets and provider ids are keys only in this form; `kind` keeps equal texts of two kinds apart. */
export const hashed = (kind: string, ...parts: string[]): string =>
  createHash('sha256')
    .update([kind, ...parts].join('\n'))
    .digest('base64url');
