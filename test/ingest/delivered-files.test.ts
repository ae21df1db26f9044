import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { deliveredFiles } from '../../functions/ingest/delivered-files.ts';
import { expand } from '../../functions/ingest/expand.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';

const folder = mkdtempSync(join(tmpdir(), 'delivered-'));
afterAll(() => rmSync(folder, { recursive: true }));
const MEGABYTE = 1_048_576;

function written(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Names relative to the folder, with the content or the code of the problem. */
async function contents(path: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { name, read } of deliveredFiles(path)) {
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of read()) chunks.push(chunk);
      found.push([name.slice(folder.length + 1), Buffer.concat(chunks).toString()]);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      found.push([name.slice(folder.length + 1), error.code]);
    }
  }
  return found;
}

test('a plain file, a .gz under any name, a folder in the order of names', async () => {
  mkdirSync(join(folder, 'all'));
  written('all/b.csv', 'B');
  written('all/a.dat', gzipSync('A'));
  written('all/.hidden', 'no');
  expect(await contents(join(folder, 'all'))).toEqual([
    ['all/a.dat', 'A'],
    ['all/b.csv', 'B'],
  ]);
});

test('a ZIP archive: stored and deflated entries, no folders', async () => {
  const zip = zipSync({
    'a.csv': [strToU8('stored'), { level: 0 }],
    'sub/b.csv': [strToU8('deflated '.repeat(50)), { level: 9 }],
    'empty/': strToU8(''),
  });
  expect(await contents(written('two.zip', zip))).toEqual([
    ['two.zip/a.csv', 'stored'],
    ['two.zip/sub/b.csv', 'deflated '.repeat(50)],
  ]);
});

test('the same file can be read twice', async () => {
  const path = written('twice.zip', zipSync({ 'a.csv': strToU8('A') }));
  for await (const { read } of deliveredFiles(path))
    for (const _ of [1, 2]) {
      const chunks: string[] = [];
      for await (const chunk of read()) chunks.push(Buffer.from(chunk).toString());
      expect(chunks.join('')).toBe('A');
    }
});

const zip = zipSync({ 'a.csv': strToU8('a'.repeat(1_000)) });
const withBytes = ([at = 0, ...values]: number[]) => {
  const changed = Uint8Array.from(zip);
  changed.set(values, at);
  return changed;
};
/** The end record says so many entries. */
const withCount = (count: number) => {
  const low = count % 256;
  const high = Math.floor(count / 256);
  return withBytes([zip.length - 14, low, high, low, high]);
};
const withByte = (at: number, value: number) => withBytes([at, value]);
const central = Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));

test('folders: links once, no pipes, nothing at all', async () => {
  mkdirSync(join(folder, 'walk/sub'), { recursive: true });
  mkdirSync(join(folder, 'walk/nothing'));
  written('walk/sub/a.csv', 'A');
  symlinkSync('..', join(folder, 'walk/sub/loop'));
  symlinkSync('sub', join(folder, 'walk/again'));
  written('outside.csv', 'O');
  symlinkSync('../outside.csv', join(folder, 'walk/escape'));
  symlinkSync('gone', join(folder, 'walk/dangling'));
  execFileSync('mkfifo', [join(folder, 'walk/pipe')]);
  expect(await contents(join(folder, 'walk'))).toEqual([
    ['walk/again/a.csv', 'A'],
    ['walk/dangling', 'not-found'],
    ['walk/escape', 'link-outside'],
    ['walk/pipe', 'not-a-file'],
  ]);
  expect(await contents(join(folder, 'walk/nothing'))).toEqual([['walk/nothing', 'empty-folder']]);
});

describe('a problem gets its own line', () => {
  test.each<[string, Uint8Array, string]>([
    ['cut', zip.subarray(0, zip.length - 10), 'damaged-archive'],
    ['cut in the middle', zip.subarray(0, 40), 'damaged-archive'],
    ['encrypted', withByte(central + 8, 1), 'encrypted-archive'],
    ['other compression', withByte(central + 10, 12), 'unsupported-compression'],
    ['10,001 entries', withCount(10_001), 'too-many-entries'],
    ['70,000 entries, as ZIP64 says it', withCount(0xffff), 'too-many-entries'],
    ['directory elsewhere', withByte(zip.length - 6, 0xff), 'damaged-archive'],
    ['local header elsewhere', withByte(central + 42, 5), 'damaged-archive'],
    ['broken content', withByte(36, 0xff), 'damaged-archive'],
    ['wrong sum', withByte(central + 16, 0), 'wrong-checksum'],
    ['wrong sum of a stored entry', storedWith('b'), 'wrong-checksum'],
    ['directory says size 0', withBytes([central + 24, 0, 0, 0, 0]), 'a'.repeat(1_000)],
    ['directory says no bytes at all', withBytes([central + 20, 0, 0, 0, 0]), 'wrong-checksum'],
    ['no entries', zipSync({}), 'empty-archive'],
    ['only a folder', zipSync({ 'empty/': strToU8('') }), 'empty-archive'],
    ['only an empty file', zipSync({ 'a.csv': strToU8('') }), ''],
    ['two entries over the same bytes', overlapping(), 'overlapping-entries'],
    ['ZIP in ZIP', zipSync({ 'in.zip': zip }), 'nested-archive'],
    ['gzip in ZIP', zipSync({ 'in.gz': gzipSync('x') }), 'nested-archive'],
    ['gzip in gzip', gzipSync(gzipSync('x')), 'nested-archive'],
    ['cut gzip', gzipSync('x'.repeat(5_000)).subarray(0, 20), 'damaged-archive'],
  ])('%s: %s', async (name, bytes, code) => {
    const found = await contents(written(`${name}.bin`, bytes));
    expect(found.map(([, content]) => content)).toEqual([code]);
  });

  test('no such file', async () => {
    expect(await contents(join(folder, 'nothing'))).toEqual([['nothing', 'not-found']]);
  });
});

describe('a bomb is stopped', () => {
  const blanks = new Uint8Array(64 * MEGABYTE);

  test.each([
    ['gzip', gzipSync(blanks)],
    ['ZIP', zipSync({ 'a.csv': blanks })],
    ['ZIP that lies about its size', lying(zipSync({ 'a.csv': blanks }))],
  ])('%s', async (name, bytes) => {
    expect(await contents(written(`${name}.bomb`, bytes))).toMatchObject([
      [expect.anything(), 'expands-too-much'],
    ]);
  });

  test('of many entries, each small enough alone', async () => {
    const piece = new Uint8Array(15 * MEGABYTE);
    const bytes = zipSync({ 'a.csv': piece, 'b.csv': piece, 'c.csv': piece });
    expect((await contents(written('many.bomb', bytes))).map(([, content]) => content)).toEqual([
      expect.stringMatching(/^\0/),
      'expands-too-much',
      'expands-too-much',
    ]);
  });

  test('by size, however it was packed', async () => {
    const limits = { maxBytes: MEGABYTE, maxRatio: 10_000, freeBytes: 0 };
    let given = 0;
    const reading = async () => {
      const compressed = (async function* () {
        yield gzipSync(blanks);
      })();
      for await (const chunk of expand(compressed, 'gzip', limits)) given += chunk.length;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'expands-too-much' });
    expect(given).toBeLessThanOrEqual(MEGABYTE);
  });

  test('what shrinks well but is small passes', async () => {
    const small = ' '.repeat(4 * MEGABYTE);
    expect((await contents(written('small.gz', gzipSync(small))))[0]?.[1]).toHaveLength(
      4 * MEGABYTE,
    );
  });
});

/** A stored entry whose content was changed behind its sum. */
function storedWith(letter: string): Uint8Array {
  const bytes = zipSync({ 'a.csv': [strToU8('aaaa'), { level: 0 }] });
  bytes.set(strToU8(letter), 36);
  return bytes;
}

/** The directory's second entry points at the content of the first. */
function overlapping(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a.csv': strToU8('a'), 'b.csv': strToU8('b') }));
  bytes.writeUInt32LE(0, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 42);
  return bytes;
}

/** Claims in both headers that the content has one byte. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(1, 22);
  bytes.writeUInt32LE(1, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  return bytes;
}
