import { CsvReader } from '../../kernel/csv.ts';
import { foldForSearch } from '../../kernel/text.ts';
import { townsOf } from '../address.ts';
import { inJapan, type Point } from '../distance.ts';
import { currentMunicipality } from '../municipalities.ts';
import type { TownPoints } from './place.ts';
import type { TextChunks } from './row-source.ts';

/** Header of a list of towns: `lgcode,pref,city,town,koaza,lat,lng`. */
export const isTownHeader = (fields: readonly string[]): boolean =>
  ['lgcode', 'pref', 'city', 'town', 'koaza', 'lat', 'lng'].every(
    (name, index) => fields[index]?.replace('\ufeff', '').trim() === name,
  );

const DIGITS = '〇一二三四五六七八九';
/** 十六丁目 to 16丁目: facilities write numbers, lists of towns kanji. Up to ninety-nine. */
export const withNumbers = (text: string): string =>
  text.replace(
    /([一二三四五六七八九])?(十)?([一二三四五六七八九])?(?=丁目|条)/g,
    (all, tens, ten, ones) => {
      if (all === '') return '';
      if (!ten) return [...all].map((one) => DIGITS.indexOf(one)).join('');
      return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
    },
  );

/**
 * Points of towns for addresses without coordinates, averaged per town and per block.
 * @source for example Geolonia 住所データ (CC BY 4.0), where the operator has it: it is not part of this project
 */
export async function readTowns(chunks: TextChunks): Promise<TownPoints> {
  const reader = new CsvReader();
  const sums = new Map<string, { lat: number; lng: number; count: number }>();
  const take = (fields: readonly string[]) => {
    const [code = '', , , town = '', , lat = '', lng = ''] = fields;
    const point: Point = { lat: Number(lat), lng: Number(lng) };
    if (!/^\d{5,6}$/.test(code) || lat === '' || !inJapan(point)) return;
    const municipality = currentMunicipality(code.padStart(6, '0').slice(0, 5));
    for (const key of townsOf({ municipality, rest: withNumbers(foldForSearch(town)) })) {
      const sum = sums.get(key) ?? { lat: 0, lng: 0, count: 0 };
      sums.set(key, { lat: sum.lat + point.lat, lng: sum.lng + point.lng, count: sum.count + 1 });
    }
  };
  for await (const chunk of chunks) for (const { fields } of reader.push(chunk)) take(fields);
  for (const { fields } of reader.end()) take(fields);
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return new Map(
    [...sums].map(([key, { lat, lng, count }]) => [
      key,
      { lat: round(lat / count), lng: round(lng / count) },
    ]),
  );
}
