import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OWN_ITEMS } from '../../shared/checkups/items/item-table.ts';
import { differencesFrom, readOfficialTable } from '../../shared/checkups/items/official-table.ts';
import { itemFile } from './checkup-tools.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

/**
 * `node functions/local/checkup-items.ts XMLhc24tab.csv`: takes the operator's copy of the official table of
 * checkup items (厚生労働省 XML用特定健診項目情報) into the data folder, where the import finds it, and says where
 * our own table differs from it. Exit code 1 when the file is no such table.
 */
const [path] = process.argv.slice(2);
if (path === undefined) {
  say('node functions/local/checkup-items.ts XMLhc24tab.csv');
  process.exitCode = 1;
} else {
  const items = readOfficialTable(new TextDecoder().decode(readFileSync(path)));
  if (items.length === 0) {
    say('not a table of checkup items');
    process.exitCode = 1;
  } else {
    const to = itemFile(resolve(process.env.DATA_DIR || '.data'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, JSON.stringify(items));
    for (const difference of differencesFrom(OWN_ITEMS, items)) say(difference);
    say(`${items.length} items`);
  }
}
