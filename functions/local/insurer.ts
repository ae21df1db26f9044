import { resolve } from 'node:path';
import * as v from 'valibot';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { clockFrom, dateInJapan } from '../../shared/kernel/dates.ts';
import { localClient } from '../storage/client.ts';
import { createTable } from '../storage/create-table.ts';
import { readEnvironment } from '../storage/read-environment.ts';
import { openDataFolder } from './data-folder.ts';
import { COMMANDS } from './insurer/commands.ts';
import { CannotDo } from './insurer/find-request.ts';
import { openOffice } from './insurer/office.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

const Environment = v.object({
  DATA_DIR: v.optional(v.string(), '.data'),
  DYNAMODB_ENDPOINT: v.optional(v.pipe(v.string(), v.url())),
  PORTAL_TODAY: v.optional(v.string()),
  TABLE_NAME: v.optional(v.string(), 'portal'),
});

function usage(): number {
  say('Plays the insurers and 中間サーバー beside a running portal: npm run insurer -- COMMAND');
  for (const [name, { usage: given, does }] of Object.entries(COMMANDS))
    say(`  ${`${name} ${given}`.padEnd(26)} ${does}`);
  say('PORTAL_TODAY=YYYY-MM-DD sets the day. Without RECEIPT: the only open request.');
  return 1;
}

/** `npm run insurer`: files go to stderr as they are sent, answers to stdout. @returns the exit code */
async function run([name, ...given]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) return usage();
  const environment = readEnvironment(Environment, process.env);
  const data = await openDataFolder({
    dir: resolve(environment.DATA_DIR),
    kind: 'import',
    endpoint: environment.DYNAMODB_ENDPOINT,
    onWait: ({ pid }) => say(`An import (process ${pid}) has to end first.`),
  });
  const table = { client: localClient(data.endpoint), name: environment.TABLE_NAME };
  try {
    await createTable(table.client, table.name);
    const today = dateInJapan(clockFrom(environment.PORTAL_TODAY)());
    const print = (text: string) => process.stdout.write(text);
    await command.run(openOffice({ table, today, say, print }), given);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotDo || error instanceof Unreadable)) throw error;
    say(error.message);
    return 1;
  } finally {
    table.client.destroy();
    await data.close();
  }
}

process.exitCode = await run(process.argv.slice(2));
