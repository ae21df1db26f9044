import type { IsoDate } from '../kernel/dates.ts';
import { apply } from './apply.ts';
import { type CancellationEvent, type EventName, NO_PROGRESS, type Progress } from './progress.ts';
import { liveRelease, openError, STATUSES, type Status, statusOf } from './status.ts';
import { timelineTexts } from './timeline-texts.ts';

/** Days of one life that keeps to the calendar, so that no event is refused for its date. */
const day = (text: string) => text as IsoDate;
const LIMITS = { requestedOn: day('2026-01-01'), today: day('2026-12-31') };
const EVENTS: readonly CancellationEvent[] = [
  { event: 'withdrawn', on: day('2026-01-05') },
  { event: 'returned', on: day('2026-01-05'), reason: '…' },
  { event: 'accepted', on: day('2026-01-05') },
  { event: 'certificate-issued', on: day('2026-01-08') },
  { event: 'release-requested', on: day('2026-01-09') },
  { event: 'release-error', on: day('2026-03-10'), reason: '…', listed: false },
  { event: 'release-requested', on: day('2026-03-10') },
  { event: 'cancelled', on: day('2026-03-11') },
  { event: 'card-ended', on: day('2026-03-11'), cause: 'card-returned' },
  { event: 'insurer-changed', on: day('2026-03-11') },
  { event: 'registered-again', on: day('2026-04-01') },
];

type Node = { name: string; progress: Progress };

/** 受付 stands apart by its 解除依頼, which decides what the citizen may still do. */
const nodeName = (progress: Progress): string => {
  const status = statusOf(progress);
  if (status !== 'accepted') return status;
  if (openError(progress)) return 'accepted, error';
  return liveRelease(progress) ? 'accepted, release requested' : 'accepted';
};

/** Every node that events lead to, and every move between them, found by trying all events. */
export function moves(): { from: string; event: EventName; to: string }[] {
  const found: { from: string; event: EventName; to: string }[] = [];
  const nodes: Node[] = [{ name: 'requested', progress: NO_PROGRESS }];
  for (const { name: from, progress } of nodes) {
    for (const event of EVENTS) {
      const applied = apply(progress, event, LIMITS);
      if (applied.answer !== 'applied') continue;
      const to = nodeName(applied.next);
      if (to === from) continue;
      found.push({ from, event: event.event, to });
      if (!nodes.some(({ name }) => name === to)) nodes.push({ name: to, progress: applied.next });
    }
  }
  return found;
}

const isStatus = (name: string): name is Status => STATUSES.some((status) => status === name);
const LABELS: Readonly<Record<string, string>> = {
  'accepted, release requested': '受付・解除依頼中',
  'accepted, error': '受付・初回登録解除エラー',
};
const label = (name: string): string =>
  LABELS[name] ?? (isStatus(name) ? timelineTexts.ja.states[name].name : name);
const id = (name: string): string => name.replaceAll(/[^a-z]+/g, '_');

/** The state machine as a Mermaid diagram; the README shows it, a test keeps the two alike. */
export function stateDiagram(): string {
  const all = moves();
  const names = [...new Set(['requested', ...all.map(({ to }) => to)])];
  const pairs = new Map<string, EventName[]>();
  for (const { from, event, to } of all) {
    const pair = `${id(from)} --> ${id(to)}`;
    pairs.set(pair, [...new Set([...(pairs.get(pair) ?? []), event])]);
  }
  return [
    'stateDiagram-v2',
    ...names.map((name) => `  state "${label(name)}" as ${id(name)}`),
    '  [*] --> requested',
    ...[...pairs].map(([pair, events]) => `  ${pair}: ${events.join(', ')}`),
  ].join('\n');
}
