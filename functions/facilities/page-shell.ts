import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tileOrigin } from '../../shared/facilities/map-tiles.ts';
import type { FacilityPageParts } from '../../shared/facilities/pages/page.ts';
import { escapeHtml, scriptJson } from '../../shared/kernel/html.ts';
import { LANGUAGES, type Language } from '../../shared/kernel/texts.ts';

/** The frame of the pages as the site builds it, per language; see site/src/pages/…/facilities/shell.astro. */
export type Shells = Readonly<Record<Language, string>>;

const FILES: Readonly<Record<Language, string>> = {
  ja: 'facilities/shell/index.html',
  en: 'en/facilities/shell/index.html',
};
/** Where the pages of the other language of this section begin. */
const OTHER: Readonly<Record<Language, string>> = { ja: '/en/facilities/', en: '/facilities/' };
const PLACE = '<template data-fill="main"></template>';

/** Read once, at the first page. @param folder  built pages */
export function shellsFrom(folder: string): () => Shells {
  let known: Shells | undefined;
  return () => {
    known ??= Object.fromEntries(
      LANGUAGES.map((language) => [language, readFileSync(join(folder, FILES[language]), 'utf8')]),
    ) as Shells;
    return known;
  };
}

/** Whole addresses of a page and of the same page in the other language, for search engines. */
function addresses(language: Language, origin: string, path: string): string {
  const address = (one: Language) =>
    escapeHtml(`${origin}${one === 'ja' ? '' : `/${one}`}/facilities/${path}`);
  return [
    `<link rel="canonical" href="${address(language)}">`,
    ...LANGUAGES.map((one) => `<link rel="alternate" hreflang="${one}" href="${address(one)}">`),
    `<link rel="alternate" hreflang="x-default" href="${address('ja')}">`,
  ].join('');
}

/** Puts a page into its frame. @param origin  of the portal, for the canonical address */
export function fillShell(
  shells: Shells,
  { title, description, path, main, data, noIndex, tiles }: FacilityPageParts,
  language: Language,
  origin: string,
): string {
  const json = data === undefined ? undefined : scriptJson(data);
  const head = [
    noIndex ? '<meta name="robots" content="noindex">' : addresses(language, origin, path),
    json === undefined ? '' : `<script type="application/ld+json">${json}</script>`,
  ].join('');
  const hash = json && createHash('sha256').update(json).digest('base64');
  return (
    shells[language]
      .replace(/<title>[^<]*<\/title>/, (found) =>
        found.replace(/>[^|<]*/, () => `>${escapeHtml(title)} `).replace('  |', ' |'),
      )
      .replace(
        /(<meta name="description" content=")[^"]*/,
        (_, start: string) => start + escapeHtml(description),
      )
      .replace("script-src 'self'", (found) => (hash ? `${found} 'sha256-${hash}'` : found))
      .replace("img-src 'self'", (found) => (tiles ? `${found} ${tileOrigin(tiles)}` : found))
      // A form sent from here names this site as its origin, as writes must.
      .replace('content="no-referrer"', 'content="same-origin"')
      .replaceAll(`href="${OTHER[language]}"`, () => `href="${escapeHtml(OTHER[language] + path)}"`)
      .replace('</head>', () => `${head}</head>`)
      .replace(PLACE, () => main.text)
  );
}
