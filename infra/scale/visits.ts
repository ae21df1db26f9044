import type { Values } from './inputs.ts';

const HOUR = 3_600;
const DAYS = 30;

/** What the busiest hour of a busy day needs, and what a month adds up to. */
export type VisitLoad = {
  screensPerSecond: number;
  requestsPerSecond: number;
  readsPerSecond: number;
  writesPerSecond: number;
  concurrency: number;
  screensPerMonth: number;
  requestsPerMonth: number;
};

export function visitLoad(of: Values): VisitLoad {
  const screensPerDay = of.visitorsPerDay * of.screensPerVisit;
  const screensPerSecond = (screensPerDay * of.peakHourShare) / HOUR;
  const requestsPerSecond = screensPerSecond * of.requestsPerScreen;
  const days = of.busyDays + (DAYS - of.busyDays) * of.quietDayShare;
  const screensPerMonth = screensPerDay * days;
  return {
    screensPerSecond,
    requestsPerSecond,
    readsPerSecond: screensPerSecond * of.readUnitsPerScreen,
    writesPerSecond: screensPerSecond * of.writeUnitsPerScreen,
    concurrency: (requestsPerSecond * of.requestMilliseconds) / 1_000,
    screensPerMonth,
    requestsPerMonth: screensPerMonth * of.requestsPerScreen,
  };
}
