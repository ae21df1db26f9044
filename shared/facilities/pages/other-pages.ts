import { html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import { facilityPageTexts } from '../page-texts.ts';
import type { FacilityPageParts } from './page.ts';
import { facilityPath } from './words.ts';

/** How programs read the same data. @param id  of a facility, for the example */
export function apiPage(id: string, language: Language): FacilityPageParts {
  const texts = facilityPageTexts[language].api;
  const addresses = [
    '/api/facilities?kind=pharmacy&openAt=2026-12-01T10:00:00%2B09:00&lat=35.862&lng=139.971&sort=distance',
    '/api/facilities?q=%E3%81%BF%E3%81%A9%E3%82%8A&prefecture=13&kind=clinic',
    `/api/facilities/${id}`,
    '/api/facilities/export?format=csv',
    '/api/facilities/export?format=geojson&prefecture=13',
  ];
  return {
    title: texts.title,
    description: texts.lead,
    path: 'api/',
    main: html`<div class="inside page facility-page"><div class="text"><h1>${texts.title}</h1><p class="lead">${texts.lead}</p></div>
<section class="text" aria-labelledby="examples"><h2 id="examples">${texts.examples}</h2><dl class="examples">${addresses.map(
      (address, index) =>
        html`<div><dt>${texts.items[index]}</dt><dd><a href="${address}"><code>GET ${address}</code></a></dd></div>`,
    )}</dl></section>
<section class="text" aria-labelledby="rules"><h2 id="rules">${texts.rules}</h2><ul class="ticks">${texts.ruleItems.map((rule) => html`<li><span>${rule}</span></li>`)}</ul>
<p><a href="/api/openapi.json">${texts.openApi}</a></p></section></div>`,
  };
}

const plain = (
  title: string,
  text: string,
  language: Language,
  back?: { path: string; text: string },
) => ({
  title,
  description: text,
  path: '',
  noIndex: true,
  main: html`<div class="inside page facility-page"><div class="text"><h1>${title}</h1><p>${text}</p>
<p><a href="${facilityPath(language, back?.path)}">${back?.text ?? facilityPageTexts[language].toSearch}</a></p></div></div>`,
});

export const notFoundPage = (language: Language): FacilityPageParts =>
  plain(facilityPageTexts[language].notFound, facilityPageTexts[language].notFoundText, language);

export const noEditionPage = (language: Language): FacilityPageParts =>
  plain(facilityPageTexts[language].noEdition, facilityPageTexts[language].noEditionText, language);

export function reportedPage(
  facility: { id: string; name: string },
  outcome: 'thanks' | 'tooMany',
  language: Language,
): FacilityPageParts {
  const texts = facilityPageTexts[language];
  return plain(texts.thanksTitle, texts[outcome], language, {
    path: `${facility.id}/`,
    text: texts.back({ name: facility.name }),
  });
}
