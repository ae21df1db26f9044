import { createHash } from 'node:crypto';
import { foldName } from '../../shared/kernel/text.ts';

/**
 * Where a person is found by what an identity provider says of them: partition `nameIndex`, one item per
 * person with the personId as sort key. Hashed, so that the key tells nothing about the person.
 *
 * @param name       as delivered; kanji variants and width are folded here
 * @param birthDate  `YYYY-MM-DD`
 * @param sex        `1` or `2`
 */
export const nameIndexId = (name: string, birthDate: string, sex: string): string =>
  createHash('sha256')
    .update(`${foldName(name)}|${birthDate}|${sex}`)
    .digest('base64url');
