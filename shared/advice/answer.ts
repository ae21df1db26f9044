import * as v from 'valibot';
import { dateText } from '../kernel/date-text.ts';
import { IsoDate } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import { graceEndsOn } from '../law/certificate.ts';
import { LAW } from '../law/rules.ts';
import { SOURCE_MONTH, sourceTexts } from '../law/sources.ts';
import type { Answer, Days } from './answer-days.ts';
import { cardAnswers } from './card-answer-texts.ts';
import type { AdviceFacts, Who } from './facts.ts';
import { otherAnswers } from './other-answer-texts.ts';
import { stepTexts } from './step-texts.ts';
import { ADVICE_TABLE, type AdviceId, type AdviceRow } from './table.ts';

/** An answer in words, with where it comes from and when it changes. */
export const Advice = v.object({
  /** Stable id of the row of the table. */
  id: v.string(),
  /** What to do, in one sentence. */
  answer: v.string(),
  reason: v.string(),
  /** What to try in this order; empty when the answer says it all. */
  steps: v.array(v.string()),
  /** Which share of the cost is paid; null where the answer says it. */
  share: v.nullable(v.string()),
  /** First day on which the answer may be another one; null when none is known. */
  changesOn: v.nullable(IsoDate),
  source: v.object({
    title: v.string(),
    section: v.string(),
    /** `YYYY-MM` of the document, or of the reading of a public page */
    month: v.nullable(v.string()),
  }),
});
export type Advice = v.InferOutput<typeof Advice>;

/** The row of the table that answers. */
export function adviceRow(facts: AdviceFacts, on: IsoDate): AdviceRow {
  const row = ADVICE_TABLE.find(({ applies }) => applies(facts, on));
  if (!row) throw new Error('the last row of the table applies to everything');
  return row;
}

/** What to bring and show on a day. @source product.md F2 */
export function advise(facts: AdviceFacts, on: IsoDate, language: Language): Advice {
  const row = adviceRow(facts, on);
  const { steps, shares } = stepTexts[language];
  const { answer, reason } = answerOf(row.id, language);
  const days = daysOf(facts, language);
  const changesOn = row.changesOn?.(facts, on);
  return {
    id: row.id,
    answer: answer(days),
    reason: reason(days),
    steps: (row.steps ?? []).map((step) => steps[step]),
    share: row.share ? shares[shareOf(facts.who)] : null,
    changesOn: changesOn && changesOn > on ? changesOn : null,
    source: {
      title: sourceTexts[language][row.source.id],
      section: row.source.section,
      month: SOURCE_MONTH[row.source.id],
    },
  };
}

const answerOf = (id: AdviceId, language: Language): Answer => {
  const all: Record<AdviceId, Answer> = { ...cardAnswers[language], ...otherAnswers[language] };
  return all[id];
};

const shareOf = (who: Who): 'preschool' | 'from-70' | 'others' =>
  who === 'preschool' ? who : who === 'from-70' || who === 'late-elderly' ? 'from-70' : 'others';

function daysOf(
  { certificateExpiresOn, confirmationExpiresOn }: AdviceFacts,
  language: Language,
): Days {
  const text = (date: IsoDate) => dateText(date, language);
  return {
    certificate: certificateExpiresOn && text(certificateExpiresOn),
    grace: certificateExpiresOn && text(graceEndsOn(certificateExpiresOn)),
    confirmation: confirmationExpiresOn && text(confirmationExpiresOn),
    insuranceCard: text(LAW.insuranceCard.validTo),
    tolerance: text(LAW.insuranceCardTolerance.validTo),
    phone: text(LAW.phoneAsCard.validFrom),
    selfDefence: text(LAW.selfDefenceForces.validFrom),
  };
}
