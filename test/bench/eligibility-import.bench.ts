import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { eligibilityCsv } from '../eligibility/row.ts';
import type { Figure } from './figure.ts';

const MANY = 250_000;
const FEW = 25_000;
const STORED = [2_000, 10_000] as const;
const AT_ONCE = 1_000;

const Result = v.object({ rows: v.number(), seconds: v.number(), peakMegabytes: v.number() });

/** One person and coverage per row; the heading stands once. */
function* rowsOf(count: number): Generator<string> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => from + at);
    const csv = eligibilityCsv(ids.map((id) => ({ personId: `p-${id}`, number: String(id) })));
    yield from === 0 ? csv : csv.slice(csv.indexOf('\n') + 1);
  }
}

/**
 * An eligibility delivery of 250,000 rows read and checked; the peer reads the same file whole, splits it and
 * checks nothing. Then the whole import of fewer rows, with a database that answers at once.
 */
export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'eligibility-import-'));
  const run = async (way: 'imported' | 'checked' | 'naive', count: number) => {
    const path = join(folder, `${count}.csv`);
    const script = join(import.meta.dirname, 'eligibility-stream.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, way, path]);
    const result = v.parse(v.pipe(v.string(), v.parseJson(), Result), stdout);
    if (result.rows !== count) throw new Error(`${way}: ${result.rows} of ${count} rows`);
    return result;
  };
  try {
    for (const count of [...STORED, FEW, MANY])
      await pipeline(Readable.from(rowsOf(count)), createWriteStream(join(folder, `${count}.csv`)));
    const few = await run('checked', FEW);
    const many = await run('checked', MANY);
    const peer = await run('naive', MANY);
    const naive = 'readFile and split, unchecked';
    yield {
      name: 'eligibility rows read and checked',
      value: many.rows / many.seconds,
      unit: 'rows/s',
      peer: naive,
      peerValue: peer.rows / peer.seconds,
    };
    yield {
      name: '250,000 eligibility rows: memory',
      value: many.peakMegabytes,
      unit: 'MB',
      peer: naive,
      peerValue: peer.peakMegabytes,
    };
    yield {
      name: '250,000 eligibility rows: memory beside 25,000',
      value: many.peakMegabytes,
      unit: 'MB',
      peer: '25,000 rows',
      peerValue: few.peakMegabytes,
    };
    const [less, more] = [await run('imported', STORED[0]), await run('imported', STORED[1])];
    yield {
      name: 'eligibility rows imported, database that answers at once',
      value: (more.rows - less.rows) / (more.seconds - less.seconds),
      unit: 'rows/s',
    };
    yield {
      name: 'eligibility import of 10,000 rows: memory beside 2,000',
      value: more.peakMegabytes,
      unit: 'MB',
      peer: '2,000 rows',
      peerValue: less.peakMegabytes,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
