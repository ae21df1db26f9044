import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import type { DepartmentHours } from '../codec.ts';
import type { ListedDetail } from '../contract.ts';
import { EMERGENCY_DEPARTMENT } from '../departments.ts';
import type { DayPlan } from '../opening.ts';
import { facilityPageTexts } from '../page-texts.ts';
import { facilityTexts } from '../texts.ts';
import { readWeek } from '../week-text.ts';
import { openMark } from './item.ts';
import { bandsText, japanese, momentText } from './words.ts';

/** When it receives people, and what is not known about it. */
export function hoursSection(one: ListedDetail, language: Language): Html {
  const texts = facilityPageTexts[language];
  const names = facilityTexts[language];
  const { opening, nextOpening: next } = one;
  const weeks = opening.closedWeeks.map((n) =>
    texts.weekOf({ week: String(Math.floor(n / 7) + 1), day: texts.days[n % 7] ?? '' }),
  );
  return html`<section aria-labelledby="hours"><h2 id="hours">${texts.hours}</h2>
<p>${openMark(one, language)}</p>
${
  next &&
  one.openness !== 'open' &&
  html`<p>${texts.nextOpening({ when: momentText(next.date, next.minute, language) })}${!next.certain && ` ${texts.nextUncertain}`}</p>`
}
${!one.hoursStated && html`<p class="notice" data-type="warning">${names.hoursNotStated}</p>`}
${one.caution && html`<p class="notice" data-type="warning">${names.caution}</p>`}
${
  one.hoursStated &&
  html`<table class="hours"><thead><tr><th scope="col">${texts.day}</th><th scope="col">${texts.time}</th></tr></thead><tbody>${opening.days.map(
    (plan, day) =>
      html`<tr><th scope="row">${texts.days[day]}</th><td>${planText(plan, language)}</td></tr>`,
  )}</tbody></table>`
}
${weeks.length > 0 && html`<p>${texts.closedWeeks}: ${weeks.join(language === 'ja' ? '、' : ', ')}</p>`}
${one.otherClosures !== '' && html`<p>${texts.otherClosures}: ${japanese(one.otherClosures, language)}</p>`}
${departmentHours(one.departments, language)}</section>`;
}

function planText(plan: DayPlan, language: Language): string {
  const texts = facilityPageTexts[language];
  if (plan === 'unknown') return texts.notStated;
  if (plan === 'closed' || plan.length === 0) return texts.closed;
  return bandsText(plan, language);
}

/** Departments with the same hours stand together. */
function departmentHours(
  departments: readonly DepartmentHours[],
  language: Language,
): Html | false {
  const texts = facilityPageTexts[language];
  const named = departments.filter(({ name }) => name !== '');
  if (named.length === 0) return false;
  const groups = Map.groupBy(
    named,
    ({ code, hours, reception }) => `${code === EMERGENCY_DEPARTMENT}|${hours}|${reception ?? ''}`,
  );
  return html`<h3>${texts.hoursByDepartment}</h3><dl class="departments">${[...groups.values()].map(
    (group) =>
      html`<dt>${japanese(group.map(({ name }) => name).join('、'), language)}</dt><dd>${group[0]?.code === EMERGENCY_DEPARTMENT && html`<p>${texts.emergency}</p>`}${weekLines(group[0]?.hours ?? '', language)}${
        group[0]?.reception &&
        html`<details><summary>${texts.reception}</summary>${weekLines(group[0].reception, language)}</details>`
      }</dd>`,
  )}</dl>`;
}

/** Days with the same hours in one line: 月・火・木 9:00–12:00. */
function weekLines(text: string, language: Language): Html {
  const texts = facilityPageTexts[language];
  const days = readWeek(text).map((bands, day) => ({
    day: texts.days[day] ?? '',
    hours: bands.length > 0 ? bandsText(bands, language) : '',
  }));
  const groups = Map.groupBy(
    days.filter(({ hours }) => hours !== ''),
    ({ hours }) => hours,
  );
  if (groups.size === 0) return html`${texts.noHours}`;
  return html`<ul>${[...groups].map(
    ([hours, same]) =>
      html`<li>${same.map(({ day }) => day).join(language === 'ja' ? '・' : ', ')} ${hours}</li>`,
  )}</ul>`;
}
