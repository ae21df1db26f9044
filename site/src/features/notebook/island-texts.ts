import { notebookTexts } from '../../../../shared/jahis/texts.ts';
import type { Language } from '../../../../shared/kernel/texts.ts';
import { pathIn } from '../../i18n/languages.ts';
import { templatesOf } from '../../i18n/templates.ts';
import { medicationIslandTexts } from '../medications/island-texts.ts';

/** What the page for the desk hands to its island. */
export const shareIslandTexts = (language: Language) => ({
  ...wordsIn(language),
  back: pathIn(language, '/medications/'),
  /** For the other side of the desk, where they read Japanese; on Japanese pages the same words */
  ...(language === 'ja' ? {} : { desk: wordsIn('ja') }),
});

const wordsIn = (language: Language) => ({
  medications: medicationIslandTexts(language),
  share: templatesOf(notebookTexts[language].share),
});

export type ShareIslandTexts = ReturnType<typeof wordsIn> & {
  back: string;
  desk?: ReturnType<typeof wordsIn>;
};
