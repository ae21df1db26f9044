import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CancellationEvent } from '../../shared/cancellation/progress.ts';
import {
  calendarOf,
  counted,
  isOpen,
  liveRelease,
  openError,
  statusOf,
} from '../../shared/cancellation/status.ts';
import { day, EVENTS, permutations, told } from './lives.ts';

const E = EVENTS;
const sentAgain = { event: 'release-requested', on: day('2027-01-15') } as const;
const secondError = {
  event: 'release-error',
  on: day('2027-03-10'),
  reason: '再度',
  listed: false,
} as const;
const sentThird = { event: 'release-requested', on: day('2027-03-10') } as const; // the day of the error
const done = (on: string) => ({ event: 'cancelled', on: day(on) }) as const;

/** Whole lives; however their lines arrive, the end is the same. */
const LIVES: [string, CancellationEvent[], string][] = [
  [
    'straight on',
    [E.accepted, E['certificate-issued'], E['release-requested'], E.cancelled],
    'cancelled',
  ],
  [
    'certificate held already',
    [E['certificate-held'], E.accepted, E['release-requested'], E.cancelled],
    'cancelled',
  ],
  [
    'confirmed and registered again',
    [E.accepted, E['release-requested'], E.cancelled, E['registered-again']],
    'registered-again',
  ],
  [
    'error, asked again, done',
    [E.accepted, E['release-requested'], E['release-error'], sentAgain, done('2027-02-28')],
    'cancelled',
  ],
  [
    'two errors, third time asked on the day of the error',
    [E['release-requested'], E['release-error'], sentAgain, secondError, sentThird],
    'accepted',
  ],
  [
    'card returned while waiting',
    [E.accepted, E['certificate-issued'], E['release-requested'], E['card-ended']],
    'card-ended',
  ],
  [
    'insurer changed',
    [E.accepted, E['certificate-issued'], E['insurer-changed']],
    'insurer-changed',
  ],
  [
    'insurer changed, released all the same',
    [E.accepted, E['release-requested'], E['insurer-changed'], E.cancelled],
    'cancelled',
  ],
  [
    'still registered in a list, then done',
    [E.accepted, E['release-requested'], E['still-registered'], done('2027-01-31')],
    'cancelled',
  ],
];

describe.each(LIVES)('%s', (_, events, status) => {
  const straight = counted(told(events).progress);
  test(`ends ${status} in every order, each line told once or twice`, () => {
    expect(statusOf(straight)).toBe(status);
    for (const order of permutations(events)) {
      expect(counted(told(order).progress)).toEqual(straight);
      expect(counted(told([...order, ...order]).progress)).toEqual(straight);
      expect(counted(told(order.flatMap((event) => [event, event])).progress)).toEqual(straight);
    }
  });
});

test('a list that shows the old error again does not stop the new 解除依頼, in any order', () => {
  const listed = (on: string) =>
    ({ event: 'release-error', on: day(on), reason: '対象者なし', listed: true }) as const;
  const events = [E['release-requested'], E['release-error'], sentAgain, listed('2027-02-09')];
  for (const order of permutations(events)) {
    const { progress } = told(order);
    expect(liveRelease(progress)).toBe('2027-01-15');
    expect(calendarOf(progress)?.dueOn).toBe('2027-02-28');
    expect(openError(told([listed('2027-03-09')], progress).progress)?.on).toBe('2027-03-09');
  }
});

test('the two marks in 受付 are independent', () => {
  for (const order of permutations([E.accepted, E['certificate-issued'], E['release-requested']])) {
    const { progress, answers } = told(order);
    expect(answers).toEqual(['applied', 'applied', 'applied']);
    expect(progress.certificate).toEqual({ on: '2026-11-26', held: false });
    expect(liveRelease(progress)).toBe('2026-11-27');
  }
});

test('N is the month of the 解除依頼 under way: an error starts it anew, a repetition does not', () => {
  const first = told([E['release-requested']]).progress;
  expect(calendarOf(first)).toEqual({ dueOn: '2026-12-31', confirmedBy: '2027-01-31' });
  const repeated = told([{ event: 'release-requested', on: day('2026-12-02') }], first).progress;
  expect(calendarOf(repeated)?.dueOn).toBe('2026-12-31');
  const failed = told([E['release-error']], first).progress;
  expect(calendarOf(failed)).toBeUndefined();
  expect(openError(failed)).toEqual({ on: '2027-01-12', reason: '対象者なし' });
  const again = told([sentAgain], failed).progress;
  expect(calendarOf(again)).toEqual({ dueOn: '2027-02-28', confirmedBy: '2027-03-31' });
  expect(openError(again)).toBeUndefined();
});

const dates = fc
  .integer({ min: 0, max: 200 })
  .map((days) => new Date(Date.UTC(2026, 10, 21 + days)).toISOString().slice(0, 10))
  .map(day);
const anyEvent: fc.Arbitrary<CancellationEvent> = fc
  .tuple(fc.constantFrom(...Object.values(EVENTS)), dates)
  .map(([event, on]) => ({ ...event, on }));

test('whatever is told in whatever order: it never opens again, and repeating changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
      let { progress } = told([]);
      for (const event of events) {
        const before = statusOf(progress);
        const step = told([event, event], progress);
        expect(step.answers[1]).not.toBe('applied');
        if (!isOpen(before)) expect(isOpen(statusOf(step.progress))).toBe(false);
        progress = step.progress;
      }
    }),
    { seed: 20_261_121, numRuns: 1_500 },
  );
});

test('two orders in which nothing is impossible end in the same progress', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyEvent, { maxLength: 7 })
        .chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
      ([one, other]) => {
        const first = told(one);
        const second = told(other);
        fc.pre(![...first.answers, ...second.answers].includes('impossible'));
        expect(second.progress).toEqual(first.progress);
      },
    ),
    { seed: 20_261_121, numRuns: 1_500 },
  );
});
