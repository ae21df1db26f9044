// `npm run bench [name …]`: every figure of README, measured now; peers in the same run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../functions/local/build-site.ts';
import { type Bench, printFigure } from './figure.ts';

const wanted = process.argv.slice(2);
await buildSite((line) => process.stderr.write(`${line}\n`));
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .sort();
let failed = 0;
for (const file of files) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue;
  process.stderr.write(`${file} ...\n`);
  try {
    const { bench } = (await import(join(import.meta.dirname, file))) as { bench: Bench };
    for await (const figure of bench()) printFigure(figure);
  } catch (error) {
    failed += 1;
    process.stderr.write(`${file}: ${error instanceof Error ? error.stack : error}\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);
