import type { FacilityDetail, ListedDetail } from '../../shared/facilities/contract.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { nextOpening } from '../../shared/facilities/opening.ts';
import { facilityTexts } from '../../shared/facilities/texts.ts';
import { verificationOf } from '../../shared/facilities/verification.ts';
import type { FacilityIndex } from './facility-index.ts';
import { itemOf } from './facility-page.ts';

/** Everything known of one facility, of the present edition or of an earlier one. */
export function facilityDetail(
  index: FacilityIndex,
  id: string,
  now: Date,
): FacilityDetail | undefined {
  const { edition } = index.facts;
  const row = index.rowOf(id);
  if (row !== undefined) return listedDetail(index, row, now);
  const removed = index.removed().find((one) => one.id === id);
  return removed && { listed: false, ...removed, edition };
}

function listedDetail(index: FacilityIndex, row: number, now: Date): ListedDetail {
  const facility = index.facility(row);
  const { alias, opening, otherClosures, departments, web, beds } = facility;
  return {
    listed: true,
    ...itemOf(index, row, {}, now, now),
    alias,
    opening,
    otherClosures,
    departments,
    web: web ?? null,
    beds: beds ?? null,
    nextOpening: nextOpening(opening, now, isJapaneseHoliday) ?? null,
    medicalInformation:
      verificationOf(facility.kind, facility.participation).medicalInformation ?? null,
    edition: index.facts.edition,
    dataOf: facility.dataOf ?? null,
    attribution: facilityTexts.ja.attribution,
  };
}
