import type { Language } from '../kernel/texts.ts';

const MAX_LENGTH = 500;
const NOWHERE = 'https://portal.invalid';

/** Addresses that are no pages: the API, and the provider that runs beside the local portal. */
const NO_PAGE = /^\/(api|provider)(\/|$)/;

/** First page of a language. */
export const homePage = (language: Language): string => (language === 'ja' ? '/' : `/${language}/`);

/**
 * The page to go to after sign-in: a path of this portal. Everything else, also what a browser would read
 * as another host (`//x`, `/\x`, `/.//x`), becomes the first page.
 */
export function pageToReturnTo(asked: string | undefined, language: Language): string {
  const home = homePage(language);
  if (!asked || asked.length > MAX_LENGTH || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(asked))
    return home;
  const url = URL.parse(asked, NOWHERE);
  if (!url || url.origin !== NOWHERE || url.pathname.startsWith('//')) return home;
  if (NO_PAGE.test(url.pathname)) return home;
  return `${url.pathname}${url.search}${url.hash}`;
}
