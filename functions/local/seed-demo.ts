import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import { deliveredFiles } from '../ingest/delivered-files.ts';
import { importFiles } from '../ingest/import-files.ts';
import type { Table } from '../storage/client.ts';
import { demoFiles } from './demo/write-demo-files.ts';

export type DemoSeed = { table: Table; folder: string; clock: Clock; say: (line: string) => void };

/**
 * At the first start: writes the files that insurers would have delivered (`demo-deliveries/` in the data
 * folder, to look at or to import elsewhere) and takes them through the import. A start that was
 * interrupted goes on where it was: the import changes nothing twice.
 */
export async function seedDemo({ table, folder, clock, say }: DemoSeed): Promise<void> {
  const done = join(folder, 'demo-imported');
  if (existsSync(done)) return;
  const today = dateInJapan(clock());
  const deliveries = join(folder, 'demo-deliveries');
  mkdirSync(deliveries, { recursive: true });
  const files = demoFiles(today);
  let imported = 0;
  for (const { name, bytes, asOf } of files) {
    const path = join(deliveries, name);
    writeFileSync(path, bytes);
    for await (const { unreadable } of importFiles({ table, clock, asOf }, deliveredFiles(path))) {
      if (unreadable) throw new Error(`the demo file ${name} could not be read`);
    }
    imported += 1;
    if (imported % 25 === 0 || imported === files.length) {
      say(`importing the demo deliveries: ${imported} of ${files.length} files`);
    }
  }
  writeFileSync(done, today);
}
