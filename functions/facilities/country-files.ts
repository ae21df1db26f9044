import type { IsHoliday } from '../../shared/facilities/holidays.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { csvFile, geoJsonFile } from './bulk-files.ts';
import type { EditionStore } from './editions.ts';

export const COUNTRY_FORMATS = ['csv', 'geojson'] as const;
export type CountryFormat = (typeof COUNTRY_FORMATS)[number];

/**
 * Writes the whole country of a published edition as files beside it, because one answer of a function has at
 * most 6 MB. Made once, at import. @param today states of participation are those of this day
 */
export async function writeCountryFiles(
  store: EditionStore,
  edition: string,
  isHoliday: IsHoliday,
  today: IsoDate,
): Promise<void> {
  const index = store.open(edition, isHoliday);
  const make = { csv: csvFile, geojson: geoJsonFile };
  for (const format of COUNTRY_FORMATS)
    await store.writeCountry(edition, format, make[format](index, undefined, today));
}
