import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import { facilityPageTexts } from '../page-texts.ts';
import { facilityPath, municipalityName, prefectureName } from './words.ts';

/** A place on the way from the search down; without path it is the page itself. */
export type Step = { text: string; path: string };

/** Prefecture and municipality as far as they are known. */
export function areaSteps(prefecture: string, municipality: string, language: Language): Step[] {
  const steps = [{ text: facilityPageTexts[language].short, path: '' }];
  if (prefecture !== '')
    steps.push({ text: prefectureName(prefecture, language), path: `area/${prefecture}/` });
  if (municipality !== '')
    steps.push({
      text: municipalityName(municipality, language),
      path: `area/${prefecture}/${municipality}/`,
    });
  return steps;
}

export const crumbs = (steps: readonly Step[], language: Language): Html =>
  html`<nav class="crumbs" aria-label="${facilityPageTexts[language].crumbs}"><ol>${steps.map(
    ({ text, path }) => html`<li><a href="${facilityPath(language, path)}">${text}</a></li>`,
  )}</ol></nav>`;
