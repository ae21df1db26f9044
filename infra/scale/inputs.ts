/** A number the calculation starts from, with where it comes from and when. */
export type Input = { value: number; unit: string; source: string; on: string };
const input = (value: number, unit: string, source: string, on = '2026-11-21'): Input => ({
  value,
  unit,
  source,
  on,
});

const SHEET = 'product sheet §6, platform sheet §4';
const MEASURED = 'npm run bench';
const ASSUMED = 'assumed';

/**
 * What the portal has to carry and what one unit of its work costs. Measured values are those of the bench on
 * a machine of two shared cores with the table in the same machine: a function on AWS has a core of its own and
 * waits for the network instead. Change a value after measuring it again; the test says what that means.
 */
export const INPUTS = {
  people: input(125_000_000, 'people', SHEET),
  receiptsPerMonth: input(170_000_000, 'receipts', SHEET),
  bulkShare: input(0.8, 'of a month', ASSUMED),
  /** 18:00 on the 10th to 06:00 on the 11th. */
  bulkHours: input(12, 'hours', SHEET),
  keptMonths: input(60, 'months', 'shared/kernel/retention.ts'),
  visitorsPerDay: input(5_000_000, 'visitors', SHEET),
  /** A day as busy as this one, of thirty; the others have a third of it. */
  busyDays: input(5, 'days a month', ASSUMED),
  quietDayShare: input(1 / 3, 'of a busy day', ASSUMED),
  screensPerVisit: input(4, 'screens', ASSUMED),
  /** Session and a further read of each screen. */
  requestsPerScreen: input(2, 'requests', 'site: session bar and the screen itself'),
  peakHourShare: input(0.15, 'of a day', ASSUMED),

  bytesPerReceipt: input(770, 'bytes', `${MEASURED} delivery: 685; receipts: 770`),
  writeUnitsPerReceipt: input(
    3.5,
    'write units',
    `${MEASURED} delivery: 3.0; with more treatments up to this`,
  ),
  readUnitsPerReceipt: input(5.7, 'read units', `${MEASURED} delivery`),
  storedBytesPerReceipt: input(2_600, 'bytes', `${MEASURED} receipts-import: items of one receipt`),
  receiptsPerWorkerSecond: input(
    500,
    'receipts/s',
    `${MEASURED} delivery: two thirds of 752 per second of one core`,
  ),
  planMegabytesPerSecond: input(60, 'MB/s', `${MEASURED} delivery: 70 per second of one core`),
  chunkMegabytes: input(32, 'MB', 'functions/delivery/cut/cut-file.ts'),
  readUnitsPerScreen: input(20, 'read units', `${MEASURED} receipts-import (17.5; five years 27)`),
  writeUnitsPerScreen: input(1, 'write units', `${MEASURED} receipts-import: the access record`),
  accessRecordBytes: input(350, 'bytes', 'functions/observability/audit.ts, one record'),
  requestMilliseconds: input(60, 'ms', 'warm 5 ms (bench), one or two reads, cold starts spread'),
  requestGigabytes: input(1, 'GB', 'infra/constructs/feature-function.ts'),
  workerGigabytes: input(2, 'GB', 'infra/stacks/delivery.ts'),
  kilobytesPerScreen: input(30, 'KB', `${MEASURED} page-weight: most comes from the phone's cache`),
  coverageBytes: input(2_000, 'bytes', 'person, coverage and indexes, test/eligibility'),
} as const satisfies Record<string, Input>;
export type InputName = keyof typeof INPUTS;
export type Values = Record<InputName, number>;

export const values = (changed: Partial<Values> = {}): Values => ({
  ...(Object.fromEntries(
    Object.entries(INPUTS).map(([name, { value }]) => [name, value]),
  ) as Values),
  ...changed,
});
