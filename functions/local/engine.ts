import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { localClient } from '../storage/client.ts';

/** A running DynamoDB engine on this machine. */
export type Engine = { endpoint: string; stop: () => Promise<void> };

/** Asks the system for a free port on loopback. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

function engineBinary(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new Error(
      `No embedded DynamoDB for ${process.platform}-${process.arch}: start any DynamoDB-compatible engine and set DYNAMODB_ENDPOINT.`,
    );
  }
}

/**
 * Runs the engine, starts it again when it dies, and ends with the pipe on its standard input: so no engine
 * is left behind, however we end.
 */
const GUARD = `
exec 3<&0
(cat <&3 >/dev/null; kill -TERM $$) &
trap 'over=1; kill $engine' TERM
while [ -z "$over" ]; do
  "$0" "$@" >/dev/null 2>&1 &
  engine=$!
  wait $engine
  [ -z "$over" ] && sleep 0.2
done
wait $engine`;

const START_TIMEOUT_MS = 15_000;

/**
 * Starts the embedded engine; without a file it keeps everything in memory. It is started again when it
 * dies, and ends with this process even when that is killed.
 */
export async function startEngine(file?: string): Promise<Engine> {
  const port = await freePort();
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    ...(file ? ['--db-path', file] : []),
  ];
  const child = spawn('sh', ['-c', GUARD, engineBinary(), ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C reaches only us: we close the engine after the last answer
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, child);
  return {
    endpoint,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.stdin?.end();
      }),
  };
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  const client = localClient(endpoint);
  const giveUp = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await client.send(new ListTablesCommand({}));
      client.destroy();
      return;
    } catch (error) {
      if (Date.now() > giveUp || child.exitCode !== null) {
        child.stdin?.end();
        throw new Error('the embedded DynamoDB did not start', { cause: error });
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
