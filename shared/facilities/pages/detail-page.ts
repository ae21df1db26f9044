import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import {
  type FacilityDetail,
  type ListedDetail,
  REPORTS,
  type RemovedDetail,
} from '../contract.ts';
import type { MapTiles } from '../map-tiles.ts';
import { facilityPageTexts } from '../page-texts.ts';
import { facilityTexts } from '../texts.ts';
import { areaSteps, crumbs } from './crumbs.ts';
import { hoursSection } from './hours.ts';
import { methodWords, statusMark } from './item.ts';
import { mapOffer, pointOf } from './map.ts';
import type { FacilityPageParts } from './page.ts';
import { sourceLine } from './results.ts';
import { facilityData } from './structured-data.ts';
import { facilityPath, japanese, municipalityName, prefectureName } from './words.ts';

/** All about one facility. @param origin  of the portal */
export function detailPage(
  one: FacilityDetail,
  language: Language,
  origin: string,
  tiles: MapTiles,
): FacilityPageParts {
  const path = `${one.id}/`;
  const kind = facilityTexts[language].kind[one.kind];
  if (!one.listed) {
    const main = removedMain(one, language);
    return { title: one.name, description: kind, path, main, noIndex: true };
  }
  const steps = [
    prefectureName(one.prefecture, language),
    municipalityName(one.municipality, language),
  ].filter(Boolean);
  const place = language === 'ja' ? steps.join('') : steps.toReversed().join(', ');
  return {
    title: `${one.name}（${place}）`,
    description: `${one.name} ${kind} ${one.address} ${facilityTexts[language].status[one.status]}`,
    path,
    main: listedMain(one, tiles, language),
    tiles,
    data: facilityData(one, `${origin}${facilityPath('ja', path)}`),
  };
}

function listedMain(one: ListedDetail, tiles: MapTiles, language: Language): Html {
  const texts = facilityPageTexts[language];
  const names = facilityTexts[language];
  return html`<div class="inside page facility-page">
${crumbs(areaSteps(one.prefecture, one.municipality, language), language)}
<div class="text"><h1>${japanese(one.name, language)}</h1>
${one.kana !== '' && html`<p class="quiet">${japanese(one.kana, language)}</p>`}
<p>${names.kind[one.kind]}${one.beds !== null && one.beds > 0 && html` · ${texts.beds({ n: String(one.beds) })}`}</p></div>
<p class="notice"><strong>${names.callFirst}</strong></p>
<dl class="facts">${fact(texts.address, addressLines(one, language))}
${one.phone && fact(texts.phone, html`<a href="tel:${one.phone}">${one.phone}</a>`)}
${one.web && fact(texts.web, html`<a href="${one.web}" rel="nofollow noopener">${one.web}</a>`)}</dl>
${pointOf(one) && html`<div data-point="${pointOf(one)}">${mapOffer(tiles, language)}</div>`}
${hoursSection(one, language)}
<section aria-labelledby="card"><h2 id="card">${texts.card}</h2>
<p>${statusMark(one, language)}</p>
<dl class="facts">${one.methods.length > 0 && fact(texts.methodLabel, html`${methodWords(one, language)}`)}
${one.medicalInformation !== null && fact(texts.information, html`${names.medicalInformation[one.medicalInformation ? 'yes' : 'no']}`)}
${fact(texts.bring, html`${texts.bringText[one.status]}`)}</dl>
${one.status === 'unlisted' && html`<p class="quiet">${texts.statusNote}</p>`}</section>
${wrong(one.id, language)}
${sourceLine(one, language)}
</div>`;
}

const fact = (name: string, value: Html): Html =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function addressLines(one: ListedDetail, language: Language): Html {
  const texts = facilityPageTexts[language];
  const exact = one.pointSource === 'delivered' && one.lat !== null && one.lng !== null;
  const target = exact ? `${one.lat},${one.lng}` : `${one.address} ${one.name}`;
  return html`${japanese(one.address, language)}<br>
<a href="https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(target)}" rel="nofollow noopener">${texts.route}</a>
${!exact && html` <span class="quiet">${facilityTexts[language].approximatePlace}</span>`}`;
}

/** One press is the whole report; the kind stands in the address because the edge signs only empty bodies. */
const wrong = (id: string, language: Language): Html => {
  const texts = facilityPageTexts[language];
  return html`<section aria-labelledby="wrong"><details class="wrong"><summary><h2 id="wrong">${texts.wrong}</h2></summary>
<p>${texts.wrongLead}</p>
<form method="post" class="actions">${REPORTS.map(
    (what) =>
      html`<button class="button" data-type="outline" formaction="${facilityPath(language, `${id}/report/${what}`)}">${texts.reports[what]}</button>`,
  )}</form></details></section>`;
};

function removedMain(one: RemovedDetail, language: Language): Html {
  const texts = facilityPageTexts[language];
  return html`<div class="inside page facility-page"><div class="text"><h1>${japanese(one.name, language)}</h1>
<p>${facilityTexts[language].kind[one.kind]}<br>${japanese(one.address, language)}</p></div>
<p class="notice" data-type="warning">${texts.removed({ edition: one.lastEdition.slice(0, 10) })}</p>
<p><a href="${facilityPath(language)}">${texts.toSearch}</a></p></div>`;
}
