import { linkTexts } from '../../../../shared/identity/link-texts.ts';
import { problemTexts } from '../../../../shared/kernel/problem-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What the page of the first linking hands to its form. @param phone as printed */
export const linkIslandTexts = (language: Language, phone: string) => ({
  language,
  phone,
  problems: templatesOf(problemTexts[language]),
  texts: templatesOf(linkTexts[language]),
});
export type LinkIslandTexts = ReturnType<typeof linkIslandTexts>;
