import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine } from './engine.ts';
import { announce, leaveFolder, type Owner, readOwner, takeFolder } from './folder-lock.ts';

/** The database of a data folder, opened. */
export type DataFolder = {
  endpoint: string;
  /** False: the engine of a running portal, or one that `DYNAMODB_ENDPOINT` names. */
  ownsEngine: boolean;
  close(): Promise<void>;
};

/** A second portal on one folder. */
export class PortalRuns extends Error {
  override readonly name = 'PortalRuns';
  readonly address: string;
  constructor(address: string) {
    super(`portal already running at ${address}`);
    this.address = address;
  }
}

export type OpenOptions = {
  dir: string;
  kind: Owner['kind'];
  /** Of the pages, when a portal opens the folder. */
  address?: string;
  /** Given by `DYNAMODB_ENDPOINT`: no engine of our own, the folder is held all the same by a portal. */
  endpoint?: string | undefined;
  /** Told once when another import has to end first. */
  onWait?: (owner: Owner) => void;
};

const POLL_MS = 100;
const DATABASE = 'portal.db';

/**
 * Opens the database of a data folder. One process at a time runs its engine: a portal, or a lone import.
 * Imports beside a portal use its engine; a second lone import, and a portal behind an import, wait.
 * @throws PortalRuns when a portal finds another portal
 */
export async function openDataFolder(options: OpenOptions): Promise<DataFolder> {
  const { dir, kind, address, endpoint } = options;
  if (endpoint && kind === 'import')
    return { endpoint, ownsEngine: false, close: () => Promise.resolve() };
  mkdirSync(dir, { recursive: true });
  const self = { pid: process.pid, kind, address };
  for (let told = false; !takeFolder(dir, self); ) {
    const owner = readOwner(dir);
    if (owner?.kind === 'portal') {
      if (kind === 'portal') throw new PortalRuns(owner.address ?? '');
      if (owner.endpoint) return beside(owner.endpoint);
    } else if (owner && !told) {
      options.onWait?.(owner);
      told = true;
    }
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  return endpoint ? held(dir, self, endpoint) : alone(dir, self);
}

const beside = (endpoint: string): DataFolder => ({
  endpoint,
  ownsEngine: false,
  close: () => Promise.resolve(),
});

function held(dir: string, self: Omit<Owner, 'startedAt'>, endpoint: string): DataFolder {
  announce(dir, { ...self, endpoint });
  return {
    endpoint,
    ownsEngine: false,
    close: async () => leaveFolder(dir, self.pid),
  };
}

async function alone(dir: string, self: Omit<Owner, 'startedAt'>): Promise<DataFolder> {
  try {
    const engine = await startEngine(join(dir, DATABASE));
    announce(dir, { ...self, endpoint: engine.endpoint });
    return {
      endpoint: engine.endpoint,
      ownsEngine: true,
      async close() {
        await engine.stop();
        leaveFolder(dir, self.pid);
      },
    };
  } catch (error) {
    leaveFolder(dir, self.pid);
    throw error;
  }
}
