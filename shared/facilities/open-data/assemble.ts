import type { IsoDate } from '../../kernel/dates.ts';
import { readAddress } from '../address.ts';
import type { DepartmentHours, Facility } from '../codec.ts';
import { type DayPlans, type OpenFlags, weighDays } from '../day-plans.ts';
import { currentMunicipality, municipalityOf } from '../municipalities.ts';
import { type OtherClosures, readOtherClosures } from '../other-closures.ts';
import { prefectureOf } from '../prefectures.ts';
import { readWebAddress } from '../web-address.ts';
import { type Week, weekText } from '../week-text.ts';
import { isEmpty, joinDays } from './hours-cells.ts';
import type { FacilityRecord } from './read-facilities.ts';
import { outpatientHours } from './read-hours.ts';
import type { ImportReport } from './report.ts';

/** A facility before it has a point on the map. */
export type UnplacedFacility = Facility & { deliveredLat: string; deliveredLng: string };

/** Weighs the parts of one facility against each other. @param departments  from its hours file */
export function assembleFacility(
  record: FacilityRecord,
  departments: readonly DepartmentHours[],
  dataOf: IsoDate | undefined,
  report: ImportReport,
): UnplacedFacility {
  const own = ownDepartment(record);
  const hours = joinDays(record.hours, outpatientHours(departments, report));
  const plans = weighedOnce(record.flags, hours);
  report.count('closed-with-hours', plans.closedWithHours);
  report.count('open-without-hours', plans.openWithoutHours);
  if (plans.holidayHoursMissing) report.count('holiday-hours-missing');
  const closures = closuresOnce(record.otherClosures);
  if (!closures.complete) report.count('closures-unclear');
  const web = readWebAddress(record.web);
  if (web.defect) report.count(web.defect === 'repaired' ? 'web-repaired' : 'web-dropped');
  return {
    id: record.id,
    name: record.name,
    kana: record.kana,
    alias: record.alias === record.name ? '' : record.alias,
    kind: record.kind,
    address: record.address,
    ...placeOf(record, report),
    pointSource: 'none',
    deliveredLat: record.lat,
    deliveredLng: record.lng,
    ...(web.url ? { web: web.url } : {}),
    opening: {
      days: plans.days,
      closedWeeks: plans.closedWeeks,
      closures: closures.spans,
      caution: plans.closedWithHours > 0 || !closures.complete,
    },
    otherClosures: record.otherClosures,
    departments: own ? [own, ...departments] : [...departments],
    ...(record.beds === undefined ? {} : { beds: record.beds }),
    ...(dataOf ? { dataOf } : {}),
  };
}

/** Equal weeks and texts are read once: a country has some ten thousand of them. */
function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size < 100_000) known.set(key, made);
  return made;
}
const weighed = new Map<string, DayPlans>();
const weighedOnce = (flags: OpenFlags, week: Week): DayPlans =>
  once(weighed, `${flags.days}${flags.weeks}${weekText(week)}`, () => weighDays(flags, week));
const closuresRead = new Map<string, OtherClosures>();
const closuresOnce = (text: string): OtherClosures =>
  once(closuresRead, text, () => readOtherClosures(text));

/** Pharmacies and midwives carry their hours in their own record. */
function ownDepartment({ hours, reception }: FacilityRecord): DepartmentHours | undefined {
  if (isEmpty(hours)) return undefined;
  return {
    code: '',
    name: '',
    hours: weekText(hours),
    ...(isEmpty(reception) ? {} : { reception: weekText(reception) }),
  };
}

/** Codes of the file where they are known ones, else what the address says. */
function placeOf(
  record: Pick<FacilityRecord, 'prefecture' | 'municipality' | 'address'>,
  report: ImportReport,
): { prefecture: string; municipality: string } {
  const delivered = record.prefecture + record.municipality;
  const known = municipalityOf(delivered);
  if (known) {
    const municipality = currentMunicipality(delivered);
    if (municipality !== delivered) report.count('municipality-changed');
    return { prefecture: record.prefecture, municipality };
  }
  const read = readAddress(record.address, prefectureOf(record.prefecture)?.code);
  report.count(read.municipality ? 'municipality-from-address' : 'municipality-unknown');
  return { prefecture: read.prefecture ?? '', municipality: read.municipality ?? '' };
}
