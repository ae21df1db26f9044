import { describe, expect, test } from 'vitest';
import { apply } from '../../shared/cancellation/apply.ts';
import type { CancellationEvent, EventName } from '../../shared/cancellation/progress.ts';
import { endedOn, isOpen, type Status, statusOf } from '../../shared/cancellation/status.ts';
import { day, EVENTS, LIMITS, told } from './lives.ts';

const E = EVENTS;

/** Every state, with what led there; 受付 once per combination of its marks. */
const STATES: Record<string, { events: CancellationEvent[]; status: Status }> = {
  requested: { events: [], status: 'requested' },
  withdrawn: { events: [E.withdrawn], status: 'withdrawn' },
  returned: { events: [E.returned], status: 'returned' },
  accepted: { events: [E.accepted], status: 'accepted' },
  'accepted+certificate': {
    events: [E.accepted, E['certificate-issued']],
    status: 'accepted',
  },
  'accepted+release': { events: [E.accepted, E['release-requested']], status: 'accepted' },
  'accepted+both': {
    events: [E.accepted, E['certificate-issued'], E['release-requested']],
    status: 'accepted',
  },
  'accepted+error': {
    events: [E.accepted, E['release-requested'], E['release-error']],
    status: 'accepted',
  },
  cancelled: { events: [E.accepted, E['release-requested'], E.cancelled], status: 'cancelled' },
  'card-ended': { events: [E.accepted, E['card-ended']], status: 'card-ended' },
  'insurer-changed': { events: [E.accepted, E['insurer-changed']], status: 'insurer-changed' },
  'registered-again': {
    events: [E.accepted, E['release-requested'], E.cancelled, E['registered-again']],
    status: 'registered-again',
  },
};

type Row = Record<EventName, string>;

/**
 * What every event does in every state. A word: the state it leads to; `=`: already applied; `x` and a
 * reason: impossible. Written by hand from product.md F8, not taken from the code.
 */
const TABLE: Record<string, Row> = {
  requested: {
    withdrawn: 'withdrawn',
    returned: 'returned',
    accepted: 'accepted',
    'certificate-issued': 'accepted',
    'certificate-held': 'requested',
    'release-requested': 'accepted',
    'release-error': 'accepted',
    cancelled: 'cancelled',
    'card-ended': 'card-ended',
    'insurer-changed': 'insurer-changed',
    'registered-again': 'requested',
    'still-registered': 'requested',
  },
  withdrawn: allOf('x withdrawn', { withdrawn: '=' }),
  returned: allOf('x returned', { returned: '=' }),
  accepted: {
    withdrawn: 'withdrawn',
    returned: 'x already-accepted',
    accepted: '=',
    'certificate-issued': 'accepted',
    'certificate-held': 'accepted',
    'release-requested': 'accepted',
    'release-error': 'accepted',
    cancelled: 'cancelled',
    'card-ended': 'card-ended',
    'insurer-changed': 'insurer-changed',
    'registered-again': 'accepted',
    'still-registered': 'accepted',
  },
  'accepted+certificate': {
    withdrawn: 'withdrawn',
    returned: 'x already-accepted',
    accepted: '=',
    'certificate-issued': '=',
    'certificate-held': 'accepted', // held since before: corrects the mark
    'release-requested': 'accepted',
    'release-error': 'accepted',
    cancelled: 'cancelled',
    'card-ended': 'card-ended',
    'insurer-changed': 'insurer-changed',
    'registered-again': 'accepted',
    'still-registered': 'accepted',
  },
  'accepted+release': {
    withdrawn: 'x release-requested',
    returned: 'x already-accepted',
    accepted: '=',
    'certificate-issued': 'accepted',
    'certificate-held': 'accepted',
    'release-requested': '=',
    'release-error': 'accepted',
    cancelled: 'cancelled',
    'card-ended': 'card-ended',
    'insurer-changed': 'insurer-changed',
    'registered-again': 'accepted',
    'still-registered': 'accepted',
  },
  'accepted+both': {
    withdrawn: 'x release-requested',
    returned: 'x already-accepted',
    accepted: '=',
    'certificate-issued': '=',
    'certificate-held': 'accepted',
    'release-requested': '=',
    'release-error': 'accepted',
    cancelled: 'cancelled',
    'card-ended': 'card-ended',
    'insurer-changed': 'insurer-changed',
    'registered-again': 'accepted',
    'still-registered': 'accepted',
  },
  'accepted+error': {
    withdrawn: 'withdrawn', // back in 受付: the citizen may take it back again
    returned: 'x already-accepted',
    accepted: '=',
    'certificate-issued': 'accepted',
    'certificate-held': 'accepted',
    'release-requested': '=',
    'release-error': '=',
    cancelled: 'cancelled',
    'card-ended': 'card-ended',
    'insurer-changed': 'insurer-changed',
    'registered-again': 'accepted',
    'still-registered': 'accepted',
  },
  cancelled: {
    withdrawn: 'x ended',
    returned: 'x ended',
    accepted: '=',
    'certificate-issued': 'cancelled', // late, but it comes
    'certificate-held': 'cancelled',
    'release-requested': '=',
    'release-error': 'x ended', // dated after the end
    cancelled: '=',
    'card-ended': 'x ended',
    'insurer-changed': 'x ended',
    'registered-again': 'registered-again',
    'still-registered': 'x ended',
  },
  'card-ended': {
    withdrawn: 'x ended',
    returned: 'x ended',
    accepted: '=',
    'certificate-issued': 'card-ended',
    'certificate-held': 'card-ended',
    'release-requested': 'card-ended', // happened before the end, told after it
    'release-error': 'x ended',
    cancelled: 'cancelled', // a confirmed 解除 counts before other ends
    'card-ended': '=',
    'insurer-changed': 'x ended',
    'registered-again': 'registered-again',
    'still-registered': 'x ended',
  },
  'insurer-changed': {
    withdrawn: 'x ended',
    returned: 'x ended',
    accepted: '=',
    'certificate-issued': 'insurer-changed',
    'certificate-held': 'insurer-changed',
    'release-requested': 'insurer-changed',
    'release-error': 'x ended',
    cancelled: 'cancelled',
    'card-ended': 'card-ended',
    'insurer-changed': '=',
    'registered-again': 'insurer-changed',
    'still-registered': 'x ended',
  },
  'registered-again': {
    withdrawn: 'x ended',
    returned: 'x ended',
    accepted: '=',
    'certificate-issued': 'registered-again',
    'certificate-held': 'registered-again',
    'release-requested': '=',
    'release-error': 'x ended',
    cancelled: '=',
    'card-ended': 'x ended',
    'insurer-changed': 'x ended',
    'registered-again': '=',
    'still-registered': 'x ended',
  },
};

function allOf(outcome: string, except: Partial<Row>): Row {
  const names = Object.keys(EVENTS) as EventName[];
  return Object.fromEntries(names.map((name) => [name, except[name] ?? outcome])) as Row;
}

describe.each(Object.entries(STATES))('%s', (name, { events, status }) => {
  const { progress, answers } = told(events);
  test('is reached by applied events', () => {
    expect(statusOf(progress)).toBe(status);
    expect(answers.every((answer) => answer === 'applied')).toBe(true);
    expect(isOpen(status)).toBe(endedOn(progress) === undefined);
  });
  test.each(Object.entries(TABLE[name] as Row))('%s → %s', (event, expected) => {
    const applied = apply(progress, EVENTS[event as EventName], LIMITS);
    const outcome =
      applied.answer === 'applied'
        ? statusOf(applied.next)
        : applied.answer === 'already-applied'
          ? '='
          : `x ${applied.reason}`;
    expect(outcome).toBe(expected);
  });
});

describe.each(Object.keys(EVENTS) as EventName[])('%s', (name) => {
  const event = EVENTS[name];
  test('is not believed from the future', () => {
    const tomorrow = { requestedOn: day('2026-07-01'), today: day('2026-07-31') };
    expect(apply(told([]).progress, event, tomorrow)).toEqual({
      answer: 'impossible',
      reason: 'in-the-future',
    });
  });
  test('cannot lie before the request, unless it is a certificate held before', () => {
    const later = { requestedOn: day('2027-03-01'), today: day('2027-12-31') };
    const applied = apply(told([]).progress, event, later);
    if (name === 'certificate-held') expect(applied.answer).toBe('applied');
    else expect(applied).toEqual({ answer: 'impossible', reason: 'before-request' });
  });
});
