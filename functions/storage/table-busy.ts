const THROTTLED = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
]);

/** The table takes no more for now; whoever can wait tries again later. The name is a contract of infra. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/** @returns whether waiting is likely to help: the service throttled, or a batch was not taken to its end */
export const isBusy = (error: unknown): boolean =>
  error instanceof TableBusy || (error instanceof Error && THROTTLED.has(error.name));
