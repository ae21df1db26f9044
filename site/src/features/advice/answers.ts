import { type Advice, advise } from '../../../../shared/advice/answer.ts';
import { Holds, Trouble, Who } from '../../../../shared/advice/facts.ts';
import { addDays } from '../../../../shared/kernel/dates.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { LAW } from '../../../../shared/law/rules.ts';

/** An answer and everything that leads to it: each of `holds` with each of `trouble` and each of `who`. */
export type Answered = { holds: Holds[]; trouble: Trouble[]; who: Who[]; advice: Advice };

/**
 * From this day the answers that need no date of a person stay the same, so they may stand in a built page;
 * `test/site/eligibility-words.test.ts` holds that.
 */
export const ANSWERS_SINCE = addDays(LAW.insuranceCardTolerance.validTo, 1);

/** What is held that is worth asking what happened to; with the rest only who it is decides. */
export const MAY_FAIL: readonly Holds[] = ['card', 'phone'];

/** The decision table with its three questions, equal answers put together. */
export function allAnswers(language: Language): Answered[] {
  const found = new Map<string, Answered>();
  for (const holds of Holds.options)
    for (const trouble of Trouble.options)
      for (const [advice, who] of byWho(holds, trouble, language)) {
        const key = JSON.stringify([holds, who, advice]);
        const known = found.get(key);
        if (known) known.trouble.push(trouble);
        else found.set(key, { holds: [holds], trouble: [trouble], who, advice });
      }
  return mergedByHolds([...found.values()]);
}

/** Answers to one person after another, equal ones together. */
function byWho(holds: Holds, trouble: Trouble, language: Language): [Advice, Who[]][] {
  const groups = new Map<string, [Advice, Who[]]>();
  for (const who of Who.options) {
    const advice = advise({ holds, trouble, who }, ANSWERS_SINCE, language);
    const key = JSON.stringify(advice);
    const group = groups.get(key) ?? [advice, []];
    group[1].push(who);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function mergedByHolds(answers: readonly Answered[]): Answered[] {
  const found = new Map<string, Answered>();
  for (const { holds, ...rest } of answers) {
    const key = JSON.stringify(rest);
    const known = found.get(key);
    if (known) known.holds.push(...holds);
    else found.set(key, { holds: [...holds], ...rest });
  }
  return [...found.values()];
}
