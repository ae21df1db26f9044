import * as v from 'valibot';

/**
 * Why a sign-in and a person could not be brought together; the insurer's desk decides and calls back.
 * @source product.md F1, F15; document 004 (wrong links)
 */
export const LinkCaseKind = v.picklist([
  /** more than one person fits */
  'several-fit',
  /** five wrong tries with typed numbers */
  'linking-locked',
  /** the person found is already connected to another sign-in */
  'already-linked',
  /** the provider now states another birth date than the linked person's */
  'birth-date-differs',
  /** 「これは私の情報ではありません」 */
  'not-me',
]);
export type LinkCaseKind = v.InferOutput<typeof LinkCaseKind>;

/** What the desk needs to find the people concerned, and nothing that was typed. */
export const LinkCase = v.object({
  kind: LinkCaseKind,
  at: v.pipe(v.string(), v.isoTimestamp()),
  id: v.string(),
  /** hash of issuer and `sub`, absent when the link was gone already */
  linkId: v.optional(v.string()),
  /** as the provider stated it */
  name: v.optional(v.string()),
  birthDate: v.optional(v.string()),
  /** personIds: whose data were shown or would have been */
  people: v.array(v.string()),
});
export type LinkCase = v.InferOutput<typeof LinkCase>;
