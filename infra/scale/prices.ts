/** US dollars in Tokyo, as of the day; from memory means: check on the price page before a budget is made. */
export type Price = { usd: number; per: string; source: string; on: string };
const MEMORY = 'from memory';
const ON = '2026-11-21';
const price = (usd: number, per: string): Price => ({ usd, per, source: MEMORY, on: ON });

export const PRICES = {
  writeUnit: price(0.715, 'million write units, on demand'),
  readUnit: price(0.1425, 'million read units, on demand'),
  tableStorage: price(0.285, 'GB and month'),
  /** Standard-Infrequent Access: storage for less, units a quarter more. */
  rareStorage: price(0.114, 'GB and month'),
  rareWriteUnit: price(0.894, 'million write units'),
  rareReadUnit: price(0.178, 'million read units'),
  pointInTime: price(0.228, 'GB and month'),
  backupStorage: price(0.114, 'GB and month'),
  lambdaSecond: price(0.0000133334, 'GB and second, arm64'),
  lambdaRequest: price(0.2, 'million requests'),
  edgeRequest: price(1.2, 'million https requests, Japan'),
  edgeGigabyte: price(0.114, 'GB out, Japan'),
  firewallRequest: price(0.6, 'million requests'),
  logGigabyte: price(0.76, 'GB of logs taken in'),
  transition: price(25, 'million transitions of a state machine'),
  fileStorage: price(0.025, 'GB and month, S3 standard'),
  regionTransfer: price(0.09, 'GB to another region'),
} as const satisfies Record<string, Price>;
export type PriceName = keyof typeof PRICES;
