import type { Clock, IsoDate } from '../../shared/kernel/dates.ts';
import type { Language } from '../../shared/kernel/texts.ts';
import type { ListOf } from '../../shared/pdf/list-document.ts';
import type { Operator } from '../../shared/site/operator.ts';
import type { EligibilityStore } from '../storage/eligibility.ts';
import type { AuditedPerson } from './health-data.ts';

export type PrintsLists = { eligibility: EligibilityStore; operator: Operator; clock: Clock };

/** Whose list is printed and by whom; one Query for the card numbers at its head. */
export const listOf = async (
  { eligibility, operator, clock }: PrintsLists,
  person: AuditedPerson,
  on: IsoDate,
  language: Language,
): Promise<ListOf> => ({
  person,
  coverages: await eligibility.coverages(person),
  on,
  language,
  operator,
  madeAt: clock(),
});
