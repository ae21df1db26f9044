import type { KnownEntry } from '../../shared/facilities/carry-over.ts';
import { FACILITY_KINDS, VERIFICATION_METHODS } from '../../shared/facilities/kinds.ts';
import type { FacilityIndex } from './facility-index.ts';
import { STATUS_DAY } from './index-layout.ts';

/** Participation that an edition knows, as lines of a list: what the next edition starts from. */
export function* knownEntries(index: FacilityIndex): Generator<KnownEntry> {
  for (let row = 0; row < index.rows; row += 1) {
    const day = index.operatingFrom[row] as number;
    if (day === STATUS_DAY.UNLISTED) continue;
    const { id, name, address, phone, code, matchedBy } = index.display(row);
    if (matchedBy === '') continue;
    const methods = index.methods[row] as number;
    const flags = index.flags[row] as number;
    yield {
      id,
      matchedBy,
      entry: {
        line: 0,
        prefecture: String(index.municipality[row]).padStart(5, '0').slice(0, 2),
        kind: FACILITY_KINDS[index.kind[row] as number] ?? 'other',
        code: code === '' ? undefined : code,
        name,
        address,
        phone: phone === '' ? undefined : phone,
        operatingFrom: STATUS_DAY.dateOf(day),
        methods: methods & 8 ? VERIFICATION_METHODS.filter((_, bit) => (methods >> bit) & 1) : [],
        smartphone: flags & 8 ? true : flags & 4 ? false : undefined,
      },
    };
  }
}
