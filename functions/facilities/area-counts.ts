import { FACILITY_KINDS, type FacilityKind } from '../../shared/facilities/kinds.ts';
import { codeRange, municipalitiesIn } from '../../shared/facilities/municipalities.ts';
import type { FacilityIndex } from './facility-index.ts';
import { lowerBound } from './gram-reader.ts';

const rowsBetween = (index: FacilityIndex, first: string, last: string) =>
  [
    lowerBound(index.municipality, Number(first)),
    lowerBound(index.municipality, Number(last) + 1),
  ] as const;

/** Municipalities of a prefecture that have any, with how many; a designated city by its wards. */
export function municipalityCounts(
  index: FacilityIndex,
  prefecture: string,
): (readonly [code: string, count: number])[] {
  return municipalitiesIn(prefecture).flatMap(({ code }) => {
    const [from, to] = rowsBetween(index, code, code);
    return to > from ? [[code, to - from] as const] : [];
  });
}

/** Kinds in a municipality, with how many; a designated city includes its wards. */
export function kindCounts(
  index: FacilityIndex,
  municipality: string,
): (readonly [kind: FacilityKind, count: number])[] {
  const [from, to] = rowsBetween(index, ...codeRange(municipality));
  const counts = new Array<number>(FACILITY_KINDS.length).fill(0);
  for (let row = from; row < to; row += 1) {
    const kind = index.kind[row] as number;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return FACILITY_KINDS.flatMap((kind, n) => {
    const count = counts[n] ?? 0;
    return count > 0 ? [[kind, count] as const] : [];
  });
}
