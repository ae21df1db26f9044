import { eligibilityPageTexts } from '../../../../shared/eligibility/page-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { pathIn } from '../../i18n/languages.ts';
import { templatesOf } from '../../i18n/templates.ts';
import { wordsIn } from './words.ts';

/** What the page of 資格情報 hands to its island. `desk`: for the clerk, so always in Japanese. */
export const eligibilityIslandTexts = (language: Language) => ({
  reception: pathIn(language, '/reception/'),
  words: wordsIn(language),
  desk: wordsIn('ja'),
  page: templatesOf(eligibilityPageTexts[language]),
});
export type EligibilityIslandTexts = ReturnType<typeof eligibilityIslandTexts>;
