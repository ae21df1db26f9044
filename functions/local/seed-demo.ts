import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Clock, dateInJapan, IsoDate } from '../../shared/kernel/dates.ts';
import { Bounded } from '../ingest/bounded.ts';
import { deliveredFiles } from '../ingest/delivered-files.ts';
import { importFiles } from '../ingest/import-files.ts';
import type { Table } from '../storage/client.ts';
import { getItem, putIdempotent } from '../storage/items.ts';
import { pk, sk } from '../storage/keys.ts';
import { checkupTools } from './checkup-tools.ts';
import type { DemoFile } from './demo/demo-file.ts';
import { demoFiles } from './demo/write-demo-files.ts';

export type DemoSeed = { table: Table; folder: string; clock: Clock; say: (line: string) => void };

const FILES_AT_A_TIME = 4;

/** In the table itself, so that it goes with the data. */
const Seed = v.object({ day: IsoDate, done: v.boolean() });
const SEED = { pk: pk('file', 'demo'), sk: sk.current };

/**
 * At the first start: writes the files that insurers would have delivered (`demo-deliveries/` in the data
 * folder, to look at or to import elsewhere) and takes them through the import. A start that was
 * interrupted goes on where it was, with the files of the same day: the import changes nothing twice.
 */
export async function seedDemo({ table, folder, clock, say }: DemoSeed): Promise<void> {
  const begun = v.safeParse(Seed, await getItem(table, 'file', 'demo', sk.current, true));
  if (begun.success && begun.output.done) return;
  const day = begun.success ? begun.output.day : dateInJapan(clock());
  await putIdempotent(table, [{ ...SEED, day, done: false }]);
  const deliveries = join(folder, 'demo-deliveries');
  mkdirSync(deliveries, { recursive: true });
  const files = demoFiles(day);
  const checkups = checkupTools(folder);
  let imported = 0;
  const importOne = async ({ name, bytes, asOf }: DemoFile) => {
    const path = join(deliveries, name);
    writeFileSync(path, bytes);
    for await (const { unreadable } of importFiles(
      { table, clock, asOf, checkups },
      deliveredFiles(path),
    )) {
      if (unreadable) throw new Error(`the demo file ${name} could not be read`);
    }
    imported += 1;
    if (imported % 25 === 0 || imported === files.length) {
      say(`importing the demo deliveries: ${imported} of ${files.length} files`);
    }
  };
  const atATime = new Bounded(FILES_AT_A_TIME); // the order of deliveries cannot matter
  for (const file of files) await atATime.run(() => importOne(file));
  await atATime.drain();
  await putIdempotent(table, [{ ...SEED, day, done: true }]);
}
