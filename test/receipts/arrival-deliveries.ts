import type { DeliveredFile } from '../../functions/ingest/delivered-files.ts';
import type { Confirmation, Receipt } from '../../shared/receipts/codec.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { type Claim, claim, fileOf } from '../ingest/delivery.ts';

export type Delivery = { what: string; asOf: string; file: DeliveredFile };

const OLD = { insurerNumber: '06139992', symbol: '12', number: '3456' };
const NEW = { insurerNumber: '00139998', symbol: '', number: '55' };

/** What the review body puts in: 04 振替 to another insurer, 05 分割 between two. */
const confirmed = (receipt: Receipt, result: string, card: typeof OLD): Receipt => {
  const confirmation: Confirmation = { payer: '1', result, ...card, branch: '00' };
  return { ...receipt, confirmations: [confirmation] };
};

const people = (...rows: Parameters<typeof eligibilityCsv>[0]) =>
  fileOf('people.csv', eligibilityCsv(rows));
const provider = (...claims: Claim[]) =>
  fileOf('receipts.uke', writeProviderFile(claims.map(claim)));
const insurer = (...receipts: Receipt[]) => fileOf('receipts.csv', writeInsurerFile(receipts));

/** Where each receipt of the person is from, so that their keys differ. */
const CLINIC = { moved: '1310000002', split: '1310000003', late: '1310000004' };

/**
 * One autumn of a person who changes the insurer on 1 October: every way a receipt can come. Names of drugs
 * tell what is in force: …10 after the first claim was made again, and so on.
 */
export const DELIVERIES: readonly Delivery[] = [
  { what: 'the first insurer', asOf: '2026-06-01', file: people({}) },
  {
    what: 'the end there',
    asOf: '2026-10-15',
    file: people({ asOf: '2026-10-15', validTo: '2026-09-30' }),
  },
  {
    what: 'late coverage at the second insurer',
    asOf: '2026-11-02',
    file: people({
      ...{ asOf: '2026-11-01', insurerNumber: '139998', symbol: '', number: '55' },
      validFrom: '2026-10-01',
    }),
  },
  {
    what: 'first claims, and one of 不詳',
    asOf: '2026-10-08',
    file: provider(
      { drug: '620000001' },
      { drug: '620000020', institution: CLINIC.moved },
      { drug: '620000030', institution: CLINIC.split },
      { drug: '620000099', insurerNumber: '77777777', symbol: '7', number: '7777777' },
    ),
  },
  {
    what: 'the first claim in the insurer form, later returned (返戻)',
    asOf: '2026-10-09',
    file: insurer(claim({ drug: '620000002', searchNumbers: ['20261000000000001'] })),
  },
  {
    what: 'claimed again',
    asOf: '2026-11-08',
    file: insurer(
      claim({
        ...{ claimMonth: '2026-11', drug: '620000010' },
        searchNumbers: ['20261100000000001', '20261000000000001'],
      }),
    ),
  },
  {
    what: '振替: the review body moves it to the second insurer',
    asOf: '2026-11-09',
    file: insurer(
      confirmed(
        claim({ claimMonth: '2026-11', drug: '620000021', institution: CLINIC.moved }),
        '04',
        NEW,
      ),
    ),
  },
  ...[OLD, NEW].map((card, half) => ({
    what: `分割: half ${half + 1}`,
    asOf: '2026-11-10',
    file: insurer(
      confirmed(
        claim({
          ...{ claimMonth: '2026-11', institution: CLINIC.split },
          drug: `62000003${half + 1}`,
          searchNumbers: ['20261100000000003'],
        }),
        '05',
        card,
      ),
    ),
  })),
  {
    what: '月遅れ: July claimed in November, at the old card',
    asOf: '2026-11-12',
    file: provider({
      ...{ careMonth: '2026-07', claimMonth: '2026-11', institution: CLINIC.late },
      drug: '620000040',
    }),
  },
  {
    what: 'October at the second insurer, before its coverage is known',
    asOf: '2026-11-09',
    file: provider({
      ...{ careMonth: '2026-10', claimMonth: '2026-11', ...NEW },
      drug: '620000050',
    }),
  },
];

/** What the person sees when everything is there. */
export const IN_FORCE = [
  '620000010',
  '620000021',
  '620000031',
  '620000032',
  '620000040',
  '620000050',
];
