import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { answerHeading, answerRow } from '../cancellation/exchange/answer.ts';
import { type ImportSummary, importExchange } from '../cancellation/exchange/import.ts';
import { readExchange } from '../cancellation/exchange/read.ts';
import { type Incoming, insurersOf, NAMES } from './files.ts';
import type { JobDeps } from './jobs.ts';

export type IncomingDeps = JobDeps & {
  /** Of this process: answers lie here until the file is read to its end. */
  folder: string;
};

/**
 * Imports one file of an insurer and puts the answer to every line beside it. It may be run again at any
 * time: lines say then that they were applied already.
 *
 * @throws Unreadable when the heading is none of ours, Error when the insurer does not take part
 */
export async function takeIncoming(
  deps: IncomingDeps,
  key: string,
  version: string | undefined,
  { insurer, name }: Incoming,
): Promise<ImportSummary> {
  const { blobs, bucket, store, exchange, clock } = deps;
  if (!(await insurersOf(blobs, bucket)).includes(insurer))
    throw new Error('a file under the number of an insurer that does not take part');
  const today = dateInJapan(clock());
  const content = () => blobs.read({ bucket, key, version });
  const folder = await mkdtemp(join(deps.folder, 'answers-'));
  const path = join(folder, 'answers.csv');
  try {
    const answers = await open(path, 'w');
    let summary: ImportSummary;
    try {
      await answers.write(answerHeading());
      summary = await importExchange(
        { store, exchange, today, sender: insurer },
        content(),
        (one) => answers.write(answerRow(one)).then(() => undefined),
      );
    } finally {
      await answers.close();
    }
    await blobs.write({ bucket, key: NAMES.answer(insurer, name) }, createReadStream(path));
    if (await isMonthly(content()))
      await blobs.write(
        { bucket, key: NAMES.monthly(insurer, today.slice(0, 'YYYY-MM'.length)) },
        nothing(),
      );
    return summary;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Told by the first line of a list. */
async function isMonthly(content: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const { line } of readExchange(content))
    if (line.kind === 'registration') return line.told.source === 'monthly';
  return false;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array();
}
