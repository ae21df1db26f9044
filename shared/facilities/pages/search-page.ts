import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import type { MapTiles } from '../map-tiles.ts';
import { facilityPageTexts } from '../page-texts.ts';
import { PREFECTURES } from '../prefectures.ts';
import type { FacilityPage } from '../search-codec.ts';
import type { FacilityPageParts } from './page.ts';
import type { PageQuery } from './page-query.ts';
import { resultList, sourceLine } from './results.ts';
import { searchForm } from './search-form.ts';
import { facilityPath, japanese, municipalityName, prefectureName } from './words.ts';

export type SearchAnswer = {
  query: PageQuery;
  /** As it stands in the address. */
  search: URLSearchParams;
  page: FacilityPage;
  /** The data changed while somebody was reading on. */
  changed: boolean;
  tiles: MapTiles;
};

/** The search: a form, and below it what it found. */
export function searchPage(answer: SearchAnswer, language: Language): FacilityPageParts {
  const texts = facilityPageTexts[language];
  const { query, search, page } = answer;
  const text = search.toString();
  return {
    title: texts.title,
    description: texts.description,
    path: text === '' ? '' : `?${text}`,
    noIndex: query.asked,
    tiles: answer.tiles,
    main: html`<div class="inside page facility-page">
<div class="text"><h1>${texts.title}</h1><p class="lead">${texts.lead}</p></div>
${searchForm(query, language)}
${query.asked ? found(answer, language) : regions(language)}
${sourceLine(page, language)}
</div>`,
  };
}

function found({ query, search, page, changed, tiles }: SearchAnswer, language: Language): Html {
  const texts = facilityPageTexts[language];
  return html`<section aria-labelledby="results"><h2 id="results">${texts.list}</h2>
${changed && html`<p class="notice">${texts.changed}</p>`}
${query.invalid && html`<p class="notice">${texts.invalid}</p>`}
${query.municipality && html`<p>${municipalityName(query.municipality, language)}</p>`}
${placeLine(query, search, language)}
${resultList(page, resultLinks(facilityPath(language), search, page.next), tiles, language)}</section>`;
}

/** The same search further on, and from its start. */
export function resultLinks(path: string, search: URLSearchParams, next: string | null) {
  const from = (cursor: string | undefined) => {
    const other = new URLSearchParams(search);
    other.delete('cursor');
    if (cursor) other.set('cursor', cursor);
    const text = other.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  return {
    next: next === null ? undefined : from(next),
    first: search.has('cursor') ? from(undefined) : undefined,
  };
}

function placeLine(query: PageQuery, search: URLSearchParams, language: Language): Html | false {
  const texts = facilityPageTexts[language];
  const { place, places, point } = query;
  const [first, ...others] = places;
  if (!first) {
    if (place !== '') return html`<p class="notice">${texts.placeUnknown({ place })}</p>`;
    return point !== undefined && html`<p>${texts.nearPoint}</p>`;
  }
  const name = `${prefectureName(first.code.slice(0, 2), 'ja')}${first.name}`;
  const links = others.map((one) => {
    const other = new URLSearchParams(search);
    other.delete('cursor');
    other.set('place', one.name);
    return html` <a href="${facilityPath(language)}?${other.toString()}">${japanese(prefectureName(one.code.slice(0, 2), 'ja') + one.name, language)}</a>`;
  });
  return html`<p>${texts.nearPlace({ place: name })}${
    links.length > 0 && html`<br>${texts.otherPlaces}${links}`
  }</p>`;
}

const regions = (language: Language): Html =>
  html`<section aria-labelledby="regions"><h2 id="regions">${facilityPageTexts[language].browse}</h2>
<ul class="places">${PREFECTURES.map(
    ({ code }) =>
      html`<li><a href="${facilityPath(language, `area/${code}/`)}">${prefectureName(code, language)}</a></li>`,
  )}</ul></section>`;
