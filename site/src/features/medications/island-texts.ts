import type { Language } from '../../../../shared/kernel/texts.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';
import { siteTexts } from '../../../../shared/site/texts.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What the page of medicines hands to its island. */
export const medicationIslandTexts = (language: Language) => ({
  language,
  heading: siteTexts[language].nav.medications,
  texts: templatesOf(medicationTexts[language]),
  page: templatesOf(medicationPageTexts[language]),
});
export type MedicationIslandTexts = ReturnType<typeof medicationIslandTexts>;
