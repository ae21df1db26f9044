import { Unreadable } from '../../../shared/ingest/unreadable.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CancellationStore } from '../store.ts';
import { answerHeading, answerRow } from './answer.ts';
import type { ExchangeFiles, ExchangeObject } from './files.ts';
import { answersTo, count, type ImportSummary, noLines } from './import.ts';
import type { ExchangeStore } from './store.ts';

export type ReceiveDeps = {
  store: CancellationStore;
  exchange: ExchangeStore;
  files: ExchangeFiles;
  today: IsoDate;
};

/** Where an insurer puts its files; who may write there is who sent them. */
const INCOMING = /^in\/(?<sender>[0-9]{6,8})\/(?<name>[^/]{1,200})$/;

/**
 * Imports one file of an insurer and puts the answers beside it, one per line. The answers of the first run
 * to its end stay: a second event for the same upload would only read already-applied everywhere.
 *
 * @returns what became of the lines; a code when the file could not be read at all
 */
export async function receive(
  { files, ...deps }: ReceiveDeps,
  object: ExchangeObject,
): Promise<ImportSummary | { unreadable: string }> {
  const { sender, name } = INCOMING.exec(object.key)?.groups ?? {};
  if (sender === undefined || name === undefined) return { unreadable: 'not-a-delivery' };
  const answers = {
    bucket: object.bucket,
    key: `answers/${sender}/${[name, object.version].filter(Boolean).join('.')}.csv`,
  };
  const summary = noLines();
  let unreadable: string | undefined;
  const pieces = async function* () {
    yield answerHeading();
    try {
      for await (const group of answersTo({ ...deps, sender }, await files.read(object))) {
        for (const answer of group) {
          count(summary, answer);
          yield answerRow(answer);
        }
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unreadable = error.code;
      yield answerRow({ line: 1, key: '', result: 'impossible', reason: error.code });
    }
  };
  await files.write(answers, pieces(), true);
  return unreadable === undefined ? summary : { unreadable };
}
