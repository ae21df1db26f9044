import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { DeliveredFile } from '../../functions/ingest/delivered-files.ts';
import { importFiles } from '../../functions/ingest/import-files.ts';
import type { ReceiptOwner } from '../../functions/ingest/receipt-parts.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { canonical } from '../../shared/eligibility/canonical.ts';
import type { FileSummary } from '../../shared/ingest/summary.ts';
import { clockFrom, IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import { currentDispensings } from '../../shared/medications/stored.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { newReceipt, newTotals } from '../../shared/receipts/new-receipt.ts';
import { StoredPart, storedVersions } from '../../shared/receipts/stored-version.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';

export const TODAY = '2026-11-21';

export const fileOf = (name: string, content: string | Uint8Array): DeliveredFile => ({
  name,
  async *read() {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
  },
});

/** Imports one file as if it were received on a day. */
export async function importOne(
  table: Table,
  file: DeliveredFile,
  { asOf = TODAY, today = TODAY } = {},
): Promise<FileSummary> {
  const clock = clockFrom(today);
  const deps = { table, clock, asOf: v.parse(IsoDate, asOf) };
  for await (const { summary } of importFiles(deps, [file])) return summary;
  throw new Error('no summary');
}

/** Everything in the table; two imports ended alike when this is equal. */
export async function dump(table: Table, without: readonly string[] = []) {
  const { Items = [] } = await table.client.send(
    new ScanCommand({ TableName: table.name, ConsistentRead: true }),
  );
  const items = Items.map((item) => unmarshall(item))
    .filter((item) => !without.some((prefix) => String(item.pk).startsWith(prefix)))
    .map((item) => ({ ...item, revision: undefined })); // counts writes, not content
  return items.map(canonical).sort();
}

/** Drug codes that a person sees on a day. */
export async function shownDrugs(table: Table, personId: string, today = TODAY): Promise<string[]> {
  const items = await queryItems(table, 'medications', personId);
  const days = currentDispensings(v.parse(v.array(StoredPart), items), v.parse(IsoDate, today));
  return days
    .flatMap((day) => day.prescriptions.flatMap(({ drugs }) => drugs))
    .map(({ drugCode }) => drugCode)
    .sort();
}

/** Versions of receipts that each partition of a person holds; 調剤 has no treatments. */
export async function versionsOf(table: Table, personId: string) {
  const of = async (owner: ReceiptOwner) => {
    const items = v.parse(v.array(StoredPart), await queryItems(table, owner, personId));
    return storedVersions(items).map(({ id, complete }) => (complete ? id : `half ${id}`));
  };
  return {
    expenses: await of('expenses'),
    treatments: await of('treatments'),
    medications: await of('medications'),
  };
}

export type Claim = Partial<{
  claimMonth: string;
  careMonth: string;
  drug: string;
  institution: string;
  searchNumbers: string[];
  insurerNumber: string;
  symbol: string;
  number: string;
  branch: string;
  birthDate: string;
  sex: string;
  name: string;
}>;

/** One out-patient receipt with one drug of the person in test/eligibility/row.ts. */
export function claim(changes: Claim = {}): Receipt {
  const drug = changes.drug ?? '620000001';
  const month = (text: string) => v.parse(YearMonth, text);
  return newReceipt({
    kind: 'medical',
    careMonth: month(changes.careMonth ?? '2026-09'),
    claimMonth: month(changes.claimMonth ?? '2026-10'),
    typeCode: '1112',
    institution: { code: changes.institution ?? '1310000001', name: '見本医院' },
    searchNumbers: changes.searchNumbers ?? [],
    person: {
      name: changes.name ?? '見本　太郎',
      kana: '',
      birthDate: v.parse(IsoDate, changes.birthDate ?? '1973-04-05'),
      sex: changes.sex ?? '1',
      insurerNumber: changes.insurerNumber ?? '06139992',
      symbol: changes.symbol ?? '１２',
      number: changes.number ?? '３４５６',
      branch: changes.branch ?? '00',
    },
    confirmations: changes.branch === '' ? [] : [confirmation(changes.branch ?? '00')],
    payers: [
      {
        rank: 0,
        number: changes.insurerNumber ?? '06139992',
        claimed: newTotals({ days: 1, points: drug === '' ? 0 : 35 }),
        assessed: undefined,
      },
    ],
    units:
      drug === ''
        ? []
        : [
            {
              line: 0,
              section: '21',
              burden: '1',
              before: [],
              items: [{ line: 0, record: 'IY', code: drug, amount: 1, comments: [] }],
              after: [],
              points: 5,
              count: 7,
              days: [{ day: 3, count: 7 }],
            },
          ],
  });
}

const confirmation = (branch: string) => ({
  payer: '1',
  result: '01',
  insurerNumber: '',
  symbol: '',
  number: '',
  branch,
});

export const providerFile = (...claims: Claim[]): DeliveredFile =>
  fileOf('receipts.uke', writeProviderFile(claims.map(claim)));
export const insurerFile = (...claims: Claim[]): DeliveredFile =>
  fileOf('receipts.csv', writeInsurerFile(claims.map(claim)));
