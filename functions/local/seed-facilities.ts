import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import { generateCountry } from '../facilities/generate-country.ts';
import { deliveredFiles } from '../ingest/delivered-files.ts';
import { asFacilityFile, editionFolder, importFacilities } from './import-facilities.ts';

const FACILITIES = 3_000;
const SEED = 11;

/** The open data of the last 1 June or 1 December. */
function lastEdition(today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const monthDay = today.slice(5);
  const last =
    monthDay >= '12-01'
      ? `${year}-12-01`
      : monthDay >= '06-01'
        ? `${year}-06-01`
        : `${year - 1}-12-01`;
  return last as IsoDate;
}

export type FacilitySeed = { folder: string; clock: Clock; say: (line: string) => void };

/** At the first start: an invented country in the official files, taken through the real import. */
export async function seedFacilities({ folder, clock, say }: FacilitySeed): Promise<void> {
  if (existsSync(join(editionFolder(folder), 'current.json'))) return;
  const deliveries = join(folder, 'demo-deliveries', 'facilities');
  mkdirSync(deliveries, { recursive: true });
  const edition = lastEdition(dateInJapan(clock()));
  for (const { name, chunks } of generateCountry({ facilities: FACILITIES, seed: SEED, edition }))
    writeFileSync(join(deliveries, name), [...chunks].join(''));
  const files = [];
  for await (const file of deliveredFiles(deliveries)) {
    const known = await asFacilityFile(file);
    if (known) files.push(known);
  }
  const { result } = await importFacilities(files, { dataFolder: folder, clock });
  if (!result.published) throw new Error(`the demo facilities were refused: ${result.doubts}`);
  const count = Object.values(result.counts).reduce((sum, one) => sum + one, 0);
  say(`importing the demo facilities: ${count} of an invented country`);
}
