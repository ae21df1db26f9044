/** Sections of runbook.md; every alarm names the one that says what to do. */
export const RUNBOOK = [
  'availability',
  'latency',
  'nobody-signs-in',
  'nobody-sees-medicines',
  'access-records',
  'pdf',
  'release',
  'delivery-waits',
  'delivery-failed',
  'delivery-missing',
  'exchange',
  'table',
  'backup',
  'firewall',
  'outside-view',
  'watch',
] as const;
export type RunbookSection = (typeof RUNBOOK)[number];

/** Where an operator who reads an alarm on a phone finds the section. */
export const runbookLink = (section: RunbookSection): string => `infra/runbook.md#${section}`;
