import { dateText } from '../../kernel/date-text.ts';
import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import type { MapTiles } from '../map-tiles.ts';
import { facilityPageTexts } from '../page-texts.ts';
import type { FacilityPage } from '../search-codec.ts';
import { facilityTexts } from '../texts.ts';
import { facilityItem } from './item.ts';
import { mapOffer } from './map.ts';
import { facilityPath, numberText } from './words.ts';

/** Addresses that lead on from a page of results. */
export type ResultLinks = { next: string | undefined; first: string | undefined };

export function resultList(
  page: FacilityPage,
  links: ResultLinks,
  tiles: MapTiles,
  language: Language,
): Html {
  const texts = facilityPageTexts[language];
  if (page.total === 0)
    return html`<div class="notice"><p><strong>${texts.none}</strong></p><p>${texts.noneHint}</p></div>`;
  return html`<p class="total" role="status">${texts.results({ total: numberText(page.total) })}</p>
${mapOffer(tiles, language)}
<ul class="facilities">${page.items.map((item) => facilityItem(item, language))}</ul>
<p class="actions">${
    links.next &&
    html`<a class="button" data-type="outline" rel="next" href="${links.next}">${texts.next}</a>`
  }${links.first && html`<a href="${links.first}">${texts.first}</a>`}</p>
<p><strong>${facilityTexts[language].callFirst}</strong></p>`;
}

/** Where the data come from: stands on every page. */
export function sourceLine(
  { edition, dataOf }: Pick<FacilityPage, 'edition' | 'dataOf'>,
  language: Language,
): Html {
  const texts = facilityPageTexts[language];
  const date = dataOf ? dateText(dataOf, language) : edition.slice(0, 10);
  return html`<p class="quiet">${texts.source}: ${facilityTexts[language].attribution}<br>
${texts.edition({ date, edition })} · <a href="${facilityPath(language, 'api/')}">${texts.forPrograms}</a></p>`;
}
