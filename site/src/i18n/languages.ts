import { LANGUAGES, type Language } from '../../../shared/kernel/texts.ts';

/** `/medications/` in Japanese, `/en/medications/` in English. */
export const pathIn = (language: Language, path: `/${string}`): string =>
  language === 'ja' ? path : `/${language}${path}`;

/** The paths of `[...language]/…`: every page is made once per language. */
export const languagePaths = () =>
  LANGUAGES.map((language) => ({
    params: { language: language === 'ja' ? undefined : language },
    props: { language },
  }));

/** Every page has a counterpart, so switching keeps the place. */
export const otherLanguage = (language: Language): Language => (language === 'ja' ? 'en' : 'ja');
