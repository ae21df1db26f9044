/** Quotas of an account as it comes, and what has to be asked for when the calculation needs more. */
export type Quota = { value: number; unit: string; source: string };

export const QUOTAS = {
  tableUnitsPerSecond: {
    value: 40_000,
    unit: 'read and write units per second of a table, each',
    source: 'docs.aws.amazon.com: DynamoDB maximum throughput for on-demand tables',
  },
  freshTableWrites: {
    value: 4_000,
    unit: 'write units per second of a new table',
    source: 'docs.aws.amazon.com: pre-warming a table for on-demand capacity mode',
  },
  freshTableReads: {
    value: 12_000,
    unit: 'read units per second of a new table',
    source: 'docs.aws.amazon.com: pre-warming a table for on-demand capacity mode',
  },
  partitionWrites: {
    value: 1_000,
    unit: 'write units per second of a partition',
    source: 'docs.aws.amazon.com: DynamoDB warm throughput in different scenarios',
  },
  concurrency: { value: 1_000, unit: 'functions at a time', source: 'from memory' },
  functionMinutes: { value: 15, unit: 'minutes of one call', source: 'from memory' },
  statePayloadBytes: { value: 262_144, unit: 'bytes between states', source: 'from memory' },
} as const satisfies Record<string, Quota>;
