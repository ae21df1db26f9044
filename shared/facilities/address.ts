import { foldForSearch } from '../kernel/text.ts';
import { currentMunicipality, MUNICIPALITIES } from './municipalities.ts';
import { PREFECTURES } from './prefectures.ts';

/** Beginning of an address: prefecture, municipality and what follows, folded for comparing. */
export type AddressParts = {
  /** Two digits. */
  prefecture?: string;
  /** Five digits, the code in force today. */
  municipality?: string;
  /** Folded; starts after the municipality. */
  rest: string;
};

const fold = (text: string): string => foldForSearch(text);
const prefectures = PREFECTURES.map(({ code, name }) => ({ code, name: fold(name) }));

/** Folded names per prefecture; the longest name decides, so 札幌市中央区 wins over 札幌市. */
const byPrefecture = new Map<string, Map<string, string>>();
let longest = 0;
for (const { code, name } of MUNICIPALITIES) {
  const names = byPrefecture.get(code.slice(0, 2)) ?? new Map<string, string>();
  const folded = fold(name);
  longest = Math.max(longest, folded.length);
  names.set(folded, currentMunicipality(code));
  byPrefecture.set(code.slice(0, 2), names);
}

/** 郡 before a town and the island before a village of Tokyo (八丈島八丈町) are no part of the name. */
const DISTRICT = /^[^市区町村0-9]{1,6}?郡(?=.)|^.{1,4}島(?=.{1,4}[町村])/u;

function longestName(
  names: ReadonlyMap<string, string>,
  text: string,
): [string, number] | undefined {
  for (let length = Math.min(longest, text.length); length > 1; length -= 1) {
    const code = names.get(text.slice(0, length));
    if (code) return [code, length];
  }
  return undefined;
}

/**
 * Reads the municipality from an address by the longest name.
 * @source formats/municipalities.md: districts and islands are dropped, ヶ and old kanji folded
 */
export function readAddress(address: string, prefectureHint?: string): AddressParts {
  const text = fold(address);
  const found = prefectures.find(({ name }) => text.startsWith(name));
  const prefecture = found?.code ?? prefectureHint;
  if (!prefecture) return { rest: text };
  const after = found ? text.slice(found.name.length) : text;
  const names = byPrefecture.get(prefecture) ?? new Map<string, string>();
  for (const start of [after, after.replace(DISTRICT, '')]) {
    const match = longestName(names, start);
    if (match) return { prefecture, municipality: match[0], rest: start.slice(match[1]) };
  }
  return { prefecture, rest: after };
}

/**
 * Parts of the town that stand in an address, the smallest first: block (条, 丁目), then the name up to the
 * first number. Facilities that share one lie near each other.
 */
export function townsOf({ municipality, rest }: AddressParts): string[] {
  if (!municipality) return [];
  const block = /^[^0-9]{0,12}[0-9]+(?:丁目|条(?:[東西南北]?[0-9]+)?)/u.exec(rest)?.[0];
  const name = rest.replace(/[一二三四五六七八九十]+(丁目|番).*|[0-9].*/u, '');
  return [block ?? '', name].filter((one) => one !== '').map((one) => municipality + one);
}
