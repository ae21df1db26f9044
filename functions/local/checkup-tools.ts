import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Item } from '../../shared/checkups/items/item.ts';
import type { CheckupTools } from '../ingest/checkups/tools.ts';
import { folderOriginals, type OriginalStore } from '../storage/originals.ts';

/** Written by `checkup-items.ts` from the operator's copy of the official table. */
export const itemFile = (dataFolder: string): string => join(dataFolder, 'checkup-items.json');

export const originalsIn = (dataFolder: string): OriginalStore =>
  folderOriginals(join(dataFolder, 'checkup-originals'));

/** What the import of checkups needs, in the folder of the other data. */
export function checkupTools(dataFolder: string, schemas?: string): CheckupTools {
  const path = itemFile(dataFolder);
  const items = existsSync(path)
    ? new Map(
        v
          .parse(v.array(Item), JSON.parse(readFileSync(path, 'utf8')))
          .map((one) => [one.code, one]),
      )
    : undefined;
  return {
    originals: originalsIn(dataFolder),
    schemas,
    itemOf: items && ((code) => items.get(code)),
  };
}
