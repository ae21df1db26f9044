import { resolve } from 'node:path';
import * as v from 'valibot';
import { clockFrom, IsoDate } from '../../shared/kernel/dates.ts';
import { localClient, type Table } from '../storage/client.ts';
import { createTable } from '../storage/create-table.ts';
import { readEnvironment, WrongEnvironment } from '../storage/read-environment.ts';
import { buildSite } from './build-site.ts';
import { openDataFolder, PortalRuns } from './data-folder.ts';
import { startPageServer } from './dev-pages.ts';
import { freePort } from './engine.ts';
import { checkFree, listen, PortTaken } from './http-server.ts';
import { localPortal } from './portal.ts';
import { seedDemo } from './seed-demo.ts';
import { seedFacilities } from './seed-facilities.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

const Environment = v.object({
  PORT: v.optional(
    v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(65_535)),
    '4321',
  ),
  DATA_DIR: v.optional(v.string(), '.data'),
  DEMO: v.optional(v.picklist(['0', '1']), '1'),
  DYNAMODB_ENDPOINT: v.optional(v.pipe(v.string(), v.url())),
  PORTAL_TODAY: v.optional(IsoDate),
});

const development = process.argv.includes('--dev');

/**
 * `npm start`: the whole portal on one origin of this machine; ends with Ctrl-C and keeps its data.
 * `npm run dev` is the same with Astro's own server in front, which shows every edit of a page at once.
 */
async function start(): Promise<void> {
  const { PORT, DATA_DIR, DEMO, DYNAMODB_ENDPOINT, PORTAL_TODAY } = readEnvironment(
    Environment,
    process.env,
  );
  const origin = `http://127.0.0.1:${PORT}`;
  const clock = clockFrom(PORTAL_TODAY);
  const folder = resolve(DATA_DIR);

  const data = await openDataFolder({
    dir: folder,
    kind: 'portal',
    address: origin,
    endpoint: DYNAMODB_ENDPOINT,
    onWait: ({ pid }) => say(`An import (process ${pid}) has to end first.`),
  });
  const table: Table = { client: localClient(data.endpoint), name: 'portal' };
  try {
    await checkFree(PORT);
    await Promise.all([
      development ? undefined : buildSite(say),
      createTable(table.client, table.name),
    ]);
    if (DEMO === '1') {
      await seedDemo({ table, folder, clock, say });
      await seedFacilities({ folder, clock, say });
    }
    const portal = await localPortal({ table, origin, clock, dataFolder: folder });
    const port = development ? await freePort() : PORT;
    const server = await listen({ port, ...portal });
    const pages = development ? await startPageServer({ port: PORT, api: port }) : undefined;
    const stop = () => {
      pages?.stop();
      server.close();
      server.closeAllConnections();
      void data.close().then(() => process.exit(0));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    console.log(`ready ${origin}`);
  } catch (error) {
    await data.close();
    throw error;
  }
}

try {
  await start();
} catch (error) {
  if (error instanceof PortalRuns) {
    say(`The portal already runs at ${error.address} with this data folder.`);
    process.exit(0);
  }
  if (error instanceof PortTaken) {
    say(`Port ${error.message} is used by another program: choose one with PORT=….`);
    process.exit(1);
  }
  if (error instanceof WrongEnvironment) say(error.message);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}
