import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDataFolder, PortalRuns } from '../../functions/local/data-folder.ts';
import { readOwner } from '../../functions/local/folder-lock.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { runImport } from './command.ts';

const root = mkdtempSync(join(tmpdir(), 'data-folder-'));
afterAll(() => rmSync(root, { recursive: true }));
const folder = (name: string) => join(root, name);
const address = 'http://127.0.0.1:4321';

test('a portal holds its folder: a second one is told where, an import works beside it', async () => {
  const dir = folder('portal');
  const portal = await openDataFolder({ dir, kind: 'portal', address });
  expect(portal.ownsEngine).toBe(true);
  await expect(openDataFolder({ dir, kind: 'portal', address })).rejects.toThrow(PortalRuns);
  await expect(openDataFolder({ dir, kind: 'portal' })).rejects.toMatchObject({ address });
  const file = join(root, 'people.csv');
  writeFileSync(file, eligibilityCsv([{}]));
  expect(await runImport([file], { dir })).toMatchObject({ code: 0, summaries: [{ accepted: 1 }] });
  await portal.close();
  expect(existsSync(join(dir, 'engine.json'))).toBe(false);
  // the portal is gone: the import opens the same database itself
  expect(await runImport([file], { dir })).toMatchObject({ summaries: [{ unchanged: 1 }] });
});

test.each([
  ['a process that has ended', { pid: spawnSync('true').pid ?? 1, startedAt: '1' }],
  ['another process with its number', { pid: process.pid, startedAt: '1' }],
])('what %s left behind is cleared', async (name, left) => {
  const dir = folder(name);
  const first = await openDataFolder({ dir, kind: 'import' });
  await first.close();
  const lock = { ...left, kind: 'portal', address, endpoint: 'http://127.0.0.1:1' };
  writeFileSync(join(dir, 'engine.json'), JSON.stringify(lock));
  expect(readOwner(dir)).toBeUndefined();
  const data = await openDataFolder({ dir, kind: 'portal', address });
  expect(JSON.parse(readFileSync(join(dir, 'engine.json'), 'utf8'))).toMatchObject({
    pid: process.pid,
    endpoint: data.endpoint,
  });
  await data.close();
});

test('a damaged lock is nobody', async () => {
  const dir = folder('damaged');
  await (await openDataFolder({ dir, kind: 'import' })).close();
  writeFileSync(join(dir, 'engine.json'), '{"pid":');
  await (await openDataFolder({ dir, kind: 'import' })).close();
});

test('with DYNAMODB_ENDPOINT an import needs no folder, a portal still tells that it runs', async () => {
  const endpoint = 'http://127.0.0.1:8000';
  const dir = folder('elsewhere');
  const lone = await openDataFolder({ dir, kind: 'import', endpoint });
  expect(lone).toMatchObject({ endpoint, ownsEngine: false });
  expect(existsSync(dir)).toBe(false);
  const portal = await openDataFolder({ dir, kind: 'portal', address, endpoint });
  await expect(openDataFolder({ dir, kind: 'portal', endpoint })).rejects.toThrow(PortalRuns);
  await portal.close();
});
