import { notebookTexts } from '../../../../shared/jahis/texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { pathIn } from '../../i18n/languages.ts';
import { templatesOf } from '../../i18n/templates.ts';

/** What the part of the page of medicines needs that shows brought notebooks and leads to the desk. */
export const broughtIslandTexts = (language: Language) => ({
  brought: templatesOf(notebookTexts[language].brought),
  link: notebookTexts[language].share.link,
  linkHelp: notebookTexts[language].share.linkHelp,
  linkTo: pathIn(language, '/medications/share/'),
});
export type BroughtIslandTexts = ReturnType<typeof broughtIslandTexts>;
