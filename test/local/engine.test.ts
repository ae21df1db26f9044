import { execFileSync } from 'node:child_process';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { startEngine } from '../../functions/local/engine.ts';
import { localClient } from '../../functions/storage/client.ts';

/** Processes whose command line names this port; the shell that guards the engine names it too. */
const processesOn = (port: string) =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--port ${port}`) && !line.includes('ps -eo'))
    .map((line) => ({
      pid: Number(line.trim().split(' ')[0]),
      guard: line.includes('exec 3<&0') || / sh -c/.test(line),
    }));

test('an engine that dies is started again, and stopping leaves no process', async () => {
  const engine = await startEngine();
  const port = new URL(engine.endpoint).port;
  const client = localClient(engine.endpoint);
  const died = processesOn(port).find(({ guard }) => !guard);
  expect(died).toBeDefined();
  process.kill(died?.pid as number, 'SIGKILL');
  await expect
    .poll(
      () =>
        client.send(new ListTablesCommand({})).then(
          () => 'answers',
          () => 'away',
        ),
      {
        timeout: 10_000,
        interval: 50,
      },
    )
    .toBe('answers');
  expect(processesOn(port).find(({ guard }) => !guard)?.pid).not.toBe(died?.pid);
  await engine.stop();
  expect(processesOn(port)).toEqual([]);
});
