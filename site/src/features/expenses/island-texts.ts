import { entryTexts } from '../../../../shared/expenses/entry-texts.ts';
import { expensePageTexts } from '../../../../shared/expenses/page-texts.ts';
import { returnTexts } from '../../../../shared/expenses/return-texts.ts';
import { expenseTexts } from '../../../../shared/expenses/texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { siteTexts } from '../../../../shared/site/texts.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What the page of expenses hands to its island. */
export const expenseIslandTexts = (language: Language) => ({
  language,
  heading: siteTexts[language].nav.expenses,
  texts: templatesOf(expenseTexts[language]),
  page: templatesOf(expensePageTexts[language]),
  entry: templatesOf(entryTexts[language]),
  own: templatesOf(returnTexts[language]),
});
export type ExpenseIslandTexts = ReturnType<typeof expenseIslandTexts>;
