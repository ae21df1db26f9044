import type {
  ExchangeLine,
  RegistrationLine,
  ResultLine,
} from '../../../shared/cancellation/exchange-line.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CancellationStore } from '../store.ts';
import type { Answer, Outcome, Result } from './answer.ts';
import { type ReadLine, readExchange } from './read.ts';
import { applyRegistration } from './registrations.ts';
import { applyEvents } from './requests.ts';
import { type ExchangeStore, type Listed, PERSONS_PER_READ } from './store.ts';

export type ImportDeps = {
  store: CancellationStore;
  exchange: ExchangeStore;
  today: IsoDate;
  /** Who sent the file; lines in another insurer's name are unknown. */
  sender?: string | undefined;
};
export type ImportSummary = Record<Result, number> & { lines: number };

export const noLines = (): ImportSummary => ({
  lines: 0,
  applied: 0,
  'already-applied': 0,
  unknown: 0,
  impossible: 0,
});

/**
 * Reads one file of an insurer and answers each line in its order, group by group. Every line is applied for
 * itself and may be told again, so that a file can be read twice, beside another or again after a kill. Memory
 * is bounded by one group of lines.
 *
 * @throws Unreadable when the heading is none of ours or a record is too large
 */
export async function* answersTo(
  deps: ImportDeps,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Answer[]> {
  let group: ReadLine[] = [];
  for await (const line of readExchange(chunks)) {
    group.push(line);
    if (group.length < PERSONS_PER_READ) continue;
    yield await answerGroup(deps, group);
    group = [];
  }
  if (group.length > 0) yield await answerGroup(deps, group);
}

/** {@link answersTo} counted; each answer is handed on. */
export async function importExchange(
  deps: ImportDeps,
  chunks: AsyncIterable<Uint8Array>,
  answer: (answer: Answer) => void | Promise<void>,
): Promise<ImportSummary> {
  const summary = noLines();
  for await (const group of answersTo(deps, chunks)) {
    for (const one of group) {
      count(summary, one);
      await answer(one);
    }
  }
  return summary;
}

export function count(summary: ImportSummary, { result }: Answer): void {
  summary.lines += 1;
  summary[result] += 1;
}

/** Lines about different people at once, those about one person one after the other. */
async function answerGroup(deps: ImportDeps, group: readonly ReadLine[]): Promise<Answer[]> {
  const persons = new Set(
    group.flatMap(({ line }) => (line.kind === 'registration' ? [line.personId] : [])),
  );
  const listed = await deps.exchange.listed([...persons]);
  const seen = new Set<string>();
  const waiting = new Map<string, Promise<unknown>>();
  const answers = group.map(({ at, line }) => {
    const key = keyOf(line);
    const turn = (waiting.get(key) ?? Promise.resolve()).then(() =>
      outcomeOf(deps, line, seen.has(key) ? undefined : listed.get(key)),
    );
    const over = () => seen.add(key);
    waiting.set(key, turn.then(over, over)); // what failed is reported once, below
    return turn.then((outcome): Answer => ({ line: at, key, ...outcome }));
  });
  return Promise.all(answers);
}

const keyOf = (line: ExchangeLine): string => {
  if (line.kind === 'unusable') return line.key;
  return line.kind === 'result' ? line.receiptNumber : line.personId;
};

/** @param listed as read for the whole group; absent when an earlier line may have changed it */
async function outcomeOf(
  deps: ImportDeps,
  line: ExchangeLine,
  listed: Listed | undefined,
): Promise<Outcome> {
  if (line.kind === 'unusable')
    return { result: line.unknown ? 'unknown' : 'impossible', reason: line.reason };
  if (deps.sender !== undefined && line.insurerNumber !== deps.sender)
    return { result: 'unknown', reason: 'other-insurer' };
  return line.kind === 'result' ? resultOf(deps, line) : registrationOf(deps, line, listed);
}

async function resultOf({ store, exchange, today }: ImportDeps, line: ResultLine) {
  const personId = await exchange.ownerOf(line.insurerNumber, line.receiptNumber);
  if (personId === undefined) return { result: 'unknown' } satisfies Outcome;
  return applyEvents(
    store,
    personId,
    ({ current, past }) =>
      [current, ...past].find((one) => one?.receiptNumber === line.receiptNumber),
    () => [line.event],
    today,
  );
}

async function registrationOf(
  deps: ImportDeps,
  line: RegistrationLine,
  listed: Listed | undefined,
): Promise<Outcome> {
  const known = listed ?? (await deps.exchange.listed([line.personId])).get(line.personId);
  return known ? applyRegistration(deps, line, known) : { result: 'unknown' };
}
