// A child of eligibility-import.bench.ts: imports one file, or reads it as a first attempt would.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { importEligibility } from '../../functions/ingest/import-eligibility.ts';
import { SeenKeys } from '../../functions/ingest/seen-keys.ts';
import { readHeading } from '../../shared/eligibility/columns.ts';
import { parseRow } from '../../shared/eligibility/delivery.ts';
import { coverageKey } from '../../shared/eligibility/stored.ts';
import { type CsvRecord, CsvRecords } from '../../shared/ingest/csv-records.ts';
import { Tally } from '../../shared/ingest/summary.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

const TODAY = '2026-11-21' as IsoDate;
const [way = '', path = ''] = process.argv.slice(2);

/** Takes every write and knows nobody, at once: what is left is our own work. */
const table = {
  name: 'nowhere',
  client: new DynamoDBClient({
    region: 'local',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    requestHandler: {
      handle: async () => ({
        response: { statusCode: 200, headers: {}, body: new TextEncoder().encode('{}') },
      }),
    },
  }),
};

async function imported(): Promise<number> {
  const tally = new Tally();
  await importEligibility({
    table,
    fingerprint: 'f'.repeat(64),
    asOf: TODAY,
    today: TODAY,
    thorough: false,
    read: () => createReadStream(path),
    tally,
    progress: () => undefined,
  });
  return tally.summary('bench', 'eligibility').accepted;
}

/** The import without its database: every row read, checked and looked up among those before it. */
async function checked(): Promise<number> {
  const records = new CsvRecords();
  const seen = new SeenKeys();
  let heading: ReturnType<typeof readHeading> | undefined;
  let rows = 0;
  const take = (found: readonly CsvRecord[]) => {
    for (const record of found) {
      if (!('fields' in record)) continue;
      heading ??= readHeading(record.fields);
      if (!heading.ok) throw new Error('no heading');
      const parsed = parseRow(record.fields, heading, TODAY);
      if (parsed.ok && seen.add(`${parsed.row.personId}\n${coverageKey(parsed.row)}`)) rows += 1;
    }
  };
  for await (const chunk of createReadStream(path)) take(records.push(chunk));
  take(records.end());
  return rows;
}

/** The whole file as a string, its lines, an object per line: nothing checked, nothing stored. */
async function naive(): Promise<number> {
  const [heading = '', ...lines] = (await readFile(path, 'utf8')).split('\r\n');
  const names = heading.split(',');
  const rows = lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, fields[at]]));
  });
  return rows.filter(({ personId }) => personId).length;
}

const start = performance.now();
const ways: Readonly<Record<string, () => Promise<number>>> = { naive, checked, imported };
const rows = (await ways[way]?.()) ?? Number.NaN;
const seconds = (performance.now() - start) / 1_000;
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ rows, seconds, peakMegabytes: maxRSS / 1_000 }));
