import { foldForSearch } from '../kernel/text.ts';

/**
 * Folding of facility names, kana and addresses for the search: as everywhere, and the long vowel mark reads
 * as a hyphen, because addresses use the two at random (７ー７, ７－７). Works character by character, so
 * whatever a plain comparison of folded texts finds is found here.
 */
export const foldFacilityText = (text: string): string =>
  foldForSearch(text)
    .replaceAll('ー', '-')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they mark the ends of names in the index
    .replace(/[\u0000-\u001f]/g, '');

/** Words of a query, folded, each once: all of them must occur. Empty when nothing is left to search for. */
export const searchWords = (query: string): string[] => [
  ...new Set(
    query
      .split(/[\s\u3000]+/u)
      .map(foldFacilityText)
      .filter((word) => word !== ''),
  ),
];
