import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import { DEPARTMENTS } from '../departments.ts';
import { FACILITY_KINDS, FACILITY_STATUSES, VERIFICATION_METHODS } from '../kinds.ts';
import { facilityPageTexts } from '../page-texts.ts';
import { PREFECTURES } from '../prefectures.ts';
import { facilityTexts } from '../texts.ts';
import type { PageQuery } from './page-query.ts';
import { facilityPath, prefectureName } from './words.ts';

type Choice = { value: string; text: string };

const select = (name: string, label: string, empty: string, all: readonly Html[]): Html =>
  html`<div class="field"><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">${empty}</option>${all}</select></div>`;
const option = ({ value, text }: Choice, chosen: string | undefined): Html =>
  html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`;

const boxes = (name: string, legend: string, all: readonly Choice[], chosen: readonly string[]) =>
  html`<fieldset class="choices"><legend>${legend}</legend>${all.map(
    ({ value, text }) =>
      html`<label><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) && html` checked`}> ${text}</label>`,
  )}</fieldset>`;

function departmentOptions(chosen: string | undefined, language: Language): Html[] {
  const groups = [...new Set(DEPARTMENTS.map(({ group }) => group))];
  return groups.map(
    (group) =>
      html`<optgroup label="${group}"${language === 'en' && html` lang="ja"`}>${DEPARTMENTS.filter(
        (one) => one.group === group,
      ).map(({ code, name }) => option({ value: code, text: name }, chosen))}</optgroup>`,
  );
}

/** The whole search as one plain form: what it asks stands in the address. */
export function searchForm(query: PageQuery, language: Language): Html {
  const texts = facilityPageTexts[language];
  const names = facilityTexts[language];
  const filtered = query.filters > 0;
  return html`<form class="search" action="${facilityPath(language)}" method="get" role="search">
<div class="field"><label for="f-q">${texts.q}</label><input id="f-q" name="q" type="search" value="${query.q}" maxlength="200" autocomplete="off" aria-describedby="h-q"><p class="quiet" id="h-q">${texts.qHint}</p></div>
<div class="field"><label for="f-place">${texts.place}</label><input id="f-place" name="place" value="${query.place}" maxlength="40" autocomplete="off" aria-describedby="h-place"><p class="quiet" id="h-place">${texts.placeHint}</p></div>
<label class="check"><input type="checkbox" name="now" value="1"${query.now && html` checked`}> ${texts.now}</label>
<details class="filters"><summary>${texts.filters}${filtered && html` (${query.filters})`}</summary><div>
${boxes(
  'kind',
  texts.kind,
  FACILITY_KINDS.map((value) => ({ value, text: names.kind[value] })),
  query.kinds,
)}
${select(
  'prefecture',
  texts.prefecture,
  texts.all,
  PREFECTURES.map(({ code }) =>
    option({ value: code, text: prefectureName(code, language) }, query.prefecture),
  ),
)}
${select('department', texts.department, texts.all, departmentOptions(query.department, language))}
${select(
  'status',
  texts.status,
  texts.statusAny,
  FACILITY_STATUSES.map((value) => option({ value, text: names.status[value] }, query.status)),
)}
${select(
  'method',
  texts.methodLabel,
  texts.all,
  VERIFICATION_METHODS.map((value) => option({ value, text: names.method[value] }, query.method)),
)}
<div class="field"><label for="f-at">${texts.at}</label><input id="f-at" name="at" type="datetime-local" value="${query.at}"></div>
<label class="check"><input type="checkbox" name="smartphone" value="1"${query.smartphone && html` checked`}> ${texts.smartphone}</label>
${select(
  'sort',
  texts.sort,
  texts.sorts.rank,
  (['distance', 'name'] as const).map((value) =>
    option({ value, text: texts.sorts[value] }, query.sort),
  ),
)}
</div></details>
${query.municipality && html`<input type="hidden" name="municipality" value="${query.municipality}">`}
${query.point && html`<input type="hidden" name="lat" value="${query.point.lat}"><input type="hidden" name="lng" value="${query.point.lng}">`}
<div class="actions"><button class="button" data-type="solid-fill" type="submit">${texts.search}</button>
<button class="button" data-type="outline" type="button" data-near hidden aria-describedby="h-near">${texts.near}</button>
${query.asked && html`<a href="${facilityPath(language)}">${texts.clear}</a>`}</div>
<p class="quiet" id="h-near" data-near-hint hidden>${texts.nearHint}</p>
<p class="error" role="alert" data-near-failed hidden>${texts.nearFailed}</p>
</form>`;
}
