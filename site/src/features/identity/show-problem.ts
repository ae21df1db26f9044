/**
 * The sign-in page is the same file for everybody; what differs stands in its address: `?problem=` shows
 * the notice of that name, `?returnTo=` goes on to the sign-in link. The server checks both again.
 */
export function showProblem(page: ParentNode, address: URL): void {
  const problem = address.searchParams.get('problem');
  for (const notice of page.querySelectorAll<HTMLElement>('[data-problem]')) {
    notice.hidden = notice.dataset.problem !== problem;
  }
  const returnTo = address.searchParams.get('returnTo');
  const start = page.querySelector<HTMLAnchorElement>('a[data-start]');
  if (!returnTo || !start) return;
  const target = new URL(start.href);
  target.searchParams.set('returnTo', returnTo);
  start.href = `${target.pathname}${target.search}`;
}
