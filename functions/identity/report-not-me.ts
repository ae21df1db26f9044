import type { IdentityDeps } from './deps.ts';

/**
 * 「これは私の情報ではありません」: the link is undone and the case opened in one write, then every session
 * ends. The link goes first, so that whoever has to repeat this after a fault is still signed in.
 *
 * @param shownPersonId whose data were on the page, when it was somebody the person acts for
 */
export async function reportNotMe(
  { links, sessionWriter, clock, randomId }: IdentityDeps,
  personId: string,
  shownPersonId: string | undefined,
): Promise<void> {
  await links.dispute(personId, {
    kind: 'not-me',
    at: clock().toISOString(),
    id: randomId(),
    people: [...new Set([personId, shownPersonId ?? personId])],
  });
  await sessionWriter.endAll(personId);
}
