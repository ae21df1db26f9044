import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import type { FacilityKind } from '../kinds.ts';
import type { MapTiles } from '../map-tiles.ts';
import { facilityPageTexts } from '../page-texts.ts';
import type { FacilityPage } from '../search-codec.ts';
import { facilityTexts } from '../texts.ts';
import { areaSteps, crumbs } from './crumbs.ts';
import type { FacilityPageParts } from './page.ts';
import { type ResultLinks, resultList, sourceLine } from './results.ts';
import { listData } from './structured-data.ts';
import { facilityPath, municipalityName, numberText, prefectureName } from './words.ts';

/** A prefecture, a municipality or a kind in it, down to which people browse. */
export type Area = {
  prefecture: string;
  municipality?: string;
  kind?: FacilityKind;
  /** Below it, with how many there are: codes of municipalities, or kinds. */
  municipalities?: readonly (readonly [code: string, count: number])[];
  kinds?: readonly (readonly [kind: FacilityKind, count: number])[];
  page: FacilityPage;
  links: ResultLinks;
  /** Further pages have their cursor in the address. */
  further: boolean;
  tiles: MapTiles;
};

export function areaPage(area: Area, language: Language, origin: string): FacilityPageParts {
  const texts = facilityPageTexts[language];
  const { prefecture, municipality = '', kind, page } = area;
  const names = [
    prefectureName(prefecture, language),
    municipalityName(municipality, language),
  ].filter(Boolean);
  const place = language === 'ja' ? names.join('') : names.toReversed().join(', ');
  const title = kind
    ? texts.browseKind({ place, kind: facilityTexts[language].kind[kind] })
    : texts.browsePlace({ place });
  const parts = [prefecture, municipality, kind].filter(Boolean);
  return {
    title,
    description: texts.browseDescription({ what: title, total: numberText(page.total) }),
    path: `area/${parts.join('/')}/`,
    noIndex: area.further,
    tiles: area.tiles,
    data: listData(
      page.items.map(({ id, name }) => ({
        name,
        address: `${origin}${facilityPath(language, `${id}/`)}`,
      })),
    ),
    main: html`<div class="inside page facility-page">
${crumbs(areaSteps(kind || municipality ? prefecture : '', kind ? municipality : '', language), language)}
<h1>${title}</h1>
${below(area, language)}
<section aria-labelledby="list"><h2 id="list">${texts.list}</h2>${resultList(page, area.links, area.tiles, language)}</section>
${sourceLine(page, language)}
</div>`,
  };
}

function below(
  { prefecture, municipality, municipalities, kinds }: Area,
  language: Language,
): Html[] {
  const texts = facilityPageTexts[language];
  const parts: Html[] = [];
  if (kinds)
    parts.push(
      html`<section aria-labelledby="kinds"><h2 id="kinds">${texts.kinds}</h2><ul class="places">${kinds.map(
        ([kind, count]) =>
          html`<li><a href="${facilityPath(language, `area/${prefecture}/${municipality}/${kind}/`)}">${facilityTexts[language].kind[kind]}</a> <span class="quiet">${numberText(count)}</span></li>`,
      )}</ul></section>`,
    );
  if (municipalities)
    parts.push(
      html`<section aria-labelledby="places"><h2 id="places">${texts.municipalities}</h2><ul class="places">${municipalities.map(
        ([code, count]) =>
          html`<li><a href="${facilityPath(language, `area/${prefecture}/${code}/`)}">${municipalityName(code, language)}</a> <span class="quiet">${numberText(count)}</span></li>`,
      )}</ul></section>`,
    );
  return parts;
}
