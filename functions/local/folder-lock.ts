import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Who works on a data folder, in `engine.json`. The endpoint is there as soon as the engine answers. */
const Owner = v.object({
  pid: v.number(),
  /** Tells this process from a later one with the same number. */
  startedAt: v.string(),
  kind: v.picklist(['portal', 'import']),
  /** Of the pages, for people. */
  address: v.optional(v.string()),
  endpoint: v.optional(v.string()),
});
export type Owner = v.InferOutput<typeof Owner>;

const file = (dir: string) => join(dir, 'engine.json');

/** The living owner of a folder; an owner that has died is nobody. */
export function readOwner(dir: string): Owner | undefined {
  const owner = parse(read(file(dir)));
  return owner && isAlive(owner) ? owner : undefined;
}

/** Takes the folder, or @returns false when somebody else has it. */
export function takeFolder(dir: string, owner: Omit<Owner, 'startedAt'>): boolean {
  clearDead(dir);
  const own = join(dir, `engine.${owner.pid}.tmp`);
  writeFileSync(own, JSON.stringify({ ...owner, startedAt: processStart(owner.pid) }));
  try {
    linkSync(own, file(dir)); // whole and only once, unlike writing into a file that is there
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    unlinkSync(own);
  }
}

/** Tells others where the engine of our folder answers. */
export function announce(dir: string, owner: Omit<Owner, 'startedAt'>): void {
  const own = join(dir, `engine.${owner.pid}.tmp`);
  writeFileSync(own, JSON.stringify({ ...owner, startedAt: processStart(owner.pid) }));
  renameSync(own, file(dir));
}

export function leaveFolder(dir: string, pid: number): void {
  if (parse(read(file(dir)))?.pid === pid) rmSync(file(dir), { force: true });
}

/** Moves a dead owner's file away; when another process was faster, what it wrote is put back. */
function clearDead(dir: string): void {
  const text = read(file(dir));
  const owner = parse(text);
  if (text === undefined || (owner && isAlive(owner))) return;
  const aside = join(dir, `engine.${process.pid}.dead`);
  try {
    renameSync(file(dir), aside);
    if (read(aside) !== text) linkSync(aside, file(dir));
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parse(text: string | undefined): Owner | undefined {
  try {
    const parsed = v.safeParse(Owner, JSON.parse(text ?? ''));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // damaged: nobody who lives wrote it
  }
}

function isAlive({ pid, startedAt }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  return processStart(pid) === startedAt;
}

/** Start time of a process as the kernel counts it; empty where there is no /proc. */
function processStart(pid: number): string {
  const stat = read(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
