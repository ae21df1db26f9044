import { sessionTexts } from '../../../../shared/identity/session-texts.ts';
import { problemTexts } from '../../../../shared/kernel/problem-texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { dataPageTexts } from '../../../../shared/site/data-page-texts.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What every island with personal data is handed when its page is built. @param phone as printed */
export const frameTexts = (language: Language, phone: string) => ({
  language,
  phone,
  problems: templatesOf(problemTexts[language]),
  session: templatesOf(sessionTexts[language]),
  page: templatesOf(dataPageTexts[language]),
});
export type FrameTexts = ReturnType<typeof frameTexts>;
