import { type Stage, stages } from '../stages.ts';
import { cheaperClass, monthlyBill, storedGigabytes, type TableClass } from './cost.ts';
import { deliveryLoad } from './deliveries.ts';
import { INPUTS, values } from './inputs.ts';
import { PRICES } from './prices.ts';
import { QUOTAS } from './quotas.ts';
import { targets } from './targets.ts';
import { visitLoad } from './visits.ts';

const round = (value: number, digits = 1) =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');

const section = (title: string, body: string): string => `### ${title}\n\n${body}\n`;

/** Everything as Markdown; the same text each time for the same inputs. */
export function scaleTables(): string {
  const stage = stages.find(({ name }) => name === 'production');
  if (!stage) throw new Error('no production stage');
  return [
    section('Targets', targetTable(stage)),
    section('The bulk of a month', bulkTable(stage)),
    section('The busiest hour', visitTable()),
    section('A month in US dollars, after five years of receipts', billTable(stage)),
    section('What larger items and hot partitions change', sensitivityTable(stage)),
    section('Inputs', inputTable()),
  ].join('\n');
}

const targetTable = (stage: Stage) =>
  table(
    ['what', 'limit', 'comes out', ''],
    targets(values(), stage).map(({ what, limit, value, reached }) => [
      what,
      limit,
      value,
      reached ? 'reached' : 'MISSED',
    ]),
  );

function bulkTable({ importWorkers, warmWritesPerSecond }: Stage): string {
  const rows = [importWorkers / 2, importWorkers, importWorkers * 2].map((workers) => {
    const load = deliveryLoad(values(), { workers, writes: warmWritesPerSecond });
    return [
      `${workers}`,
      round(load.hours),
      round(load.receiptsPerSecond, 0),
      round(load.writesPerSecond, 0),
      round(load.readsPerSecond, 0),
    ];
  });
  const { receipts, gigabytes, chunks, chunkMinutes, workersNeeded, largestFileGigabytes } =
    deliveryLoad(values(), { workers: importWorkers, writes: warmWritesPerSecond });
  const words = [
    `${round(receipts / 1e6)} million receipts, ${round(gigabytes)} GB, ${round(chunks, 0)} chunks of ${round(chunkMinutes)} minutes.`,
    `${workersNeeded} workers just make it; one planner reads a file of up to ${round(largestFileGigabytes)} GB.`,
  ];
  const head = ['workers', 'hours', 'receipts/s', 'write units/s', 'read units/s'];
  return `${words.join(' ')}\n\n${table(head, rows)}`;
}

function visitTable(): string {
  const load = visitLoad(values());
  return table(
    ['screens/s', 'requests/s', 'read units/s', 'write units/s', 'functions at a time'],
    [
      [
        load.screensPerSecond,
        load.requestsPerSecond,
        load.readsPerSecond,
        load.writesPerSecond,
        load.concurrency,
      ].map((one) => round(one, 0)),
    ],
  );
}

function billTable({ tableClass }: Stage): string {
  const of = values();
  const bills = (['standard', 'infrequent access'] as const).map((one: TableClass) => ({
    one,
    bill: monthlyBill(of, { tableClass: one, replica: true }),
  }));
  const lines = bills[0]?.bill.lines ?? [];
  const rows = lines.map(({ what }, at) => [
    what,
    ...bills.map(({ bill }) => round(bill.lines[at]?.usd ?? 0, 0)),
  ]);
  const sums = ['together', ...bills.map(({ bill }) => round(bill.usd, 0))];
  const alone = monthlyBill(of, { tableClass, replica: false }).usd;
  const words = `${round(storedGigabytes(of) / 1_000)} TB in the table. Cheaper: ${cheaperClass(of, true)}. Without the replica in Osaka: ${round(alone, 0)}.`;
  return `${words}\n\n${table(['', ...bills.map(({ one }) => one)], [...rows, sums])}`;
}

/** Items twice as large, and partitions that give a tenth of what they could. */
function sensitivityTable({ importWorkers, warmWritesPerSecond, tableClass }: Stage): string {
  const rows = [0.5, 1, 1.5, 2, 3].flatMap((size) =>
    [1, 0.3].map((heat) => {
      const base = values();
      const of = values({
        writeUnitsPerReceipt: base.writeUnitsPerReceipt * size,
        storedBytesPerReceipt: base.storedBytesPerReceipt * size,
      });
      const { hours, writesPerSecond } = deliveryLoad(of, {
        workers: importWorkers,
        writes: warmWritesPerSecond,
        heat,
      });
      const bill = monthlyBill(of, { tableClass, replica: true });
      return [
        `× ${size}`,
        heat === 1 ? 'even' : `${round(heat * 100, 0)} %`,
        round(hours),
        round(writesPerSecond, 0),
        round(bill.usd, 0),
      ];
    }),
  );
  return table(['items', 'partitions give', 'hours', 'write units/s', 'USD a month'], rows);
}

function inputTable(): string {
  const inputs = Object.entries(INPUTS).map(([name, { value, unit, source, on }]) => [
    name,
    `${round(value, 4)} ${unit}`,
    source,
    on,
  ]);
  const prices = Object.entries(PRICES).map(([name, { usd, per, source, on }]) => [
    name,
    `${usd} USD per ${per}`,
    source,
    on,
  ]);
  const quotas = Object.entries(QUOTAS).map(([name, { value, unit, source }]) => [
    name,
    `${round(value)} ${unit}`,
    source,
    '',
  ]);
  return table(['name', 'value', 'source', 'as of'], [...inputs, ...prices, ...quotas]);
}
