import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import { facilityPageTexts } from '../page-texts.ts';
import type { FacilityItem } from '../search-codec.ts';
import { facilityTexts } from '../texts.ts';
import { pointOf } from './map.ts';
import { bandsText, distanceText, facilityPath, japanese } from './words.ts';

/** One facility in a list. */
export function facilityItem(item: FacilityItem, language: Language): Html {
  const texts = facilityTexts[language];
  return html`<li class="facility"${pointAttribute(item)}>
<h3><a href="${facilityPath(language, `${item.id}/`)}">${japanese(item.name, language)}</a></h3>
<p>${texts.kind[item.kind]}${
    item.distance !== null && html` <strong>${distanceText(item.distance, language)}</strong>`
  }</p>
<p>${japanese(item.address, language)}</p>
<p class="marks">${openMark(item, language)} ${statusMark(item, language)}</p>
<p class="quiet">${methodWords(item, language)}</p>
</li>`;
}

/** Where a map puts it. */
const pointAttribute = (item: FacilityItem): Html | undefined => {
  const point = pointOf(item);
  return point === undefined ? undefined : html` data-point="${point}"`;
};

export function openMark(item: FacilityItem, language: Language): Html {
  const texts = facilityTexts[language];
  const today = typeof item.today === 'string' ? '' : bandsText(item.today, language);
  return html`<span class="mark" data-open="${item.openness}">${texts.openness[item.openness]}</span> ${today !== '' && facilityPageTexts[language].today({ hours: today })}`;
}

export const statusMark = (item: FacilityItem, language: Language): Html =>
  html`<span class="mark" data-status="${item.status}">${facilityTexts[language].status[item.status]}</span>`;

/** Methods as delivered, or with the label that they are assumed. */
export function methodWords(item: FacilityItem, language: Language): string {
  const texts = facilityTexts[language];
  const methods = item.methods.map((method) => texts.method[method]);
  if (item.smartphone === true) methods.push(texts.smartphone);
  const words = methods.join(language === 'ja' ? '、' : ', ');
  if (item.methodsSource !== 'derived') return words;
  return language === 'ja' ? `${words}（${texts.derived}）` : `${words} (${texts.derived})`;
}
