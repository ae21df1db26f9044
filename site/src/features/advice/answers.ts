import { type Advice, advise } from '../../../../shared/advice/answer.ts';
import { type AdviceFacts, Holds, Trouble } from '../../../../shared/advice/facts.ts';
import { questionTexts } from '../../../../shared/advice/question-texts.ts';
import { addDays } from '../../../../shared/kernel/dates.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { LAW } from '../../../../shared/law/rules.ts';

/** A choice and what it leads to. */
export type Choice = { label: string; advice: Advice };

/**
 * From this day the answers that need no date of a person stay the same, so they may stand in a built page;
 * `test/site/eligibility-words.test.ts` holds that.
 */
export const ANSWERS_SINCE = addDays(LAW.insuranceCardTolerance.validTo, 1);

/** Whom the third question leads elsewhere; the others differ only in the share they pay. */
const APART = ['self-defence', 'day-labourer'] as const;

const choice = (label: string, facts: AdviceFacts, language: Language): Choice => ({
  label,
  advice: advise(facts, ANSWERS_SINCE, language),
});

/** The decision table by what one has with one; for the card, by what happens at the reception. */
export function answersByQuestion(language: Language) {
  const { holds, trouble, who } = questionTexts[language];
  return {
    card: {
      label: holds.choices.card,
      question: trouble.question,
      choices: Trouble.options.map((id) =>
        choice(trouble.choices[id], { holds: 'card', trouble: id, who: 'under-70' }, language),
      ),
    },
    question: holds.question,
    others: Holds.options
      .filter((id) => id !== 'card')
      .map((id) =>
        choice(holds.choices[id], { holds: id, trouble: 'none', who: 'under-70' }, language),
      ),
    apart: APART.map((id) =>
      choice(who.choices[id], { holds: 'card', trouble: 'none', who: id }, language),
    ),
  };
}
