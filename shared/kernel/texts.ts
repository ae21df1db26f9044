/** Every citizen page exists in these languages; Japanese is the one that counts. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence, or one with values put in. Values are text already formatted for people. */
export type Text = string | ((values: never) => string);
type Same<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Same<T[K]>;
};

/**
 * The texts of one feature in all languages: the only place where they stand. English is typed by the
 * Japanese original, and the comparison runs when the module loads, so a missing text breaks both
 * `npm run check` and the site build.
 */
export function defineTexts<const T extends object>(texts: {
  ja: T;
  en: Same<T>;
}): Record<Language, Same<T>> {
  compare(texts.ja, texts.en, 'en');
  return texts as Record<Language, Same<T>>;
}

function compare(original: object, translated: object, path: string): void {
  for (const [key, value] of Object.entries(original)) {
    const other = (translated as Record<string, unknown>)[key];
    if (typeof other !== typeof value || other === '')
      throw new Error(`text missing: ${path}.${key}`);
    if (typeof value === 'object') compare(value, other as object, `${path}.${key}`);
  }
  for (const key of Object.keys(translated)) {
    if (!(key in original)) throw new Error(`text without original: ${path}.${key}`);
  }
}
