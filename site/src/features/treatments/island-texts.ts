import type { Language } from '../../../../shared/kernel/texts.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';
import { siteTexts } from '../../../../shared/site/texts.ts';
import { treatmentPageTexts } from '../../../../shared/treatments/page-texts.ts';
import { treatmentTexts } from '../../../../shared/treatments/texts.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What the page of treatments hands to its island. */
export const treatmentIslandTexts = (language: Language) => ({
  language,
  heading: siteTexts[language].nav.treatments,
  texts: templatesOf(treatmentTexts[language]),
  page: templatesOf(treatmentPageTexts[language]),
  completeTo: templatesOf({ text: medicationTexts[language].completeTo }).text,
});
export type TreatmentIslandTexts = ReturnType<typeof treatmentIslandTexts>;
