import type { Cancellation } from '../../../shared/cancellation/codec.ts';
import { coverageOn } from '../../../shared/cancellation/known.ts';
import type { EligibilityRow, PutRow } from '../../../shared/eligibility/row.ts';
import { storeRows } from '../../ingest/eligibility-store.ts';
import { INSURERS } from '../demo/insurers.ts';
import { CannotDo } from './find-request.ts';
import type { Office } from './office.ts';

/** 資格喪失 at the insurer of the request and 資格取得 at another one, both of today, as both deliver them. */
export async function changeInsurer(office: Office, request: Cancellation): Promise<string> {
  const { today, people, store, table } = office;
  const person = await people.find(request.personId);
  const now = coverageOn(await store.coverages(request.personId), today);
  if (!person || !now || now.insurerNumber !== request.insurerNumber)
    throw new CannotDo('The person is not with the insurer of this request today.');
  const next =
    INSURERS[now.insurerNumber === INSURERS.association.number ? 'union' : 'association'];
  const { personId, asOf: _, stoppedBy: __, ...described } = person;
  const { asOf: ___, insurerNumber, validFrom, deleted: ____, personId: _____, ...coverage } = now;
  const base = { action: 'put', asOf: today, personId, person: described, stopped: false } as const;
  const ended: PutRow = {
    ...base,
    insurerNumber,
    validFrom,
    coverage: { ...coverage, validTo: today },
  };
  const begun: PutRow = {
    ...base,
    insurerNumber: next.number,
    validFrom: today,
    coverage: {
      insurerName: next.name,
      symbol: '90000001',
      number: '1',
      branch: '00',
      relation: 'insured',
      issuedOn: today,
    },
  };
  const rows: EligibilityRow[] = [ended, begun];
  await storeRows(table, rows, today, false);
  return next.name;
}
