import { readAddress, townsOf } from '../address.ts';
import type { Facility } from '../codec.ts';
import { inJapan, metresBetween, type Point } from '../distance.ts';
import { municipalityOf } from '../municipalities.ts';
import type { UnplacedFacility } from './assemble.ts';
import type { ImportReport } from './report.ts';

/** Farther from the office of its municipality than any part of an ordinary one: the point is wrong. */
const FARTHEST_METRES = 80_000;
/** Villages whose islands lie far from their office, which stands in another municipality. */
const FAR_ISLANDS: ReadonlySet<string> = new Set(['46303', '46304', '13421', '47381']);
/** One point used by this many different towns is nobody's. */
const SHARED_TOWNS = 3;

/** Delivered points that may stand; the rest is counted by what is wrong with it. */
function deliveredPoint(facility: UnplacedFacility, report: ImportReport): Point | undefined {
  const { deliveredLat, deliveredLng } = facility;
  const lat = Number(deliveredLat);
  const lng = Number(deliveredLng);
  const missing = deliveredLat === '' || deliveredLng === '' || (lat === 0 && lng === 0);
  const problem = missing
    ? 'coordinates-missing'
    : !Number.isFinite(lat) || !Number.isFinite(lng)
      ? 'coordinates-unreadable'
      : !inJapan({ lat, lng })
        ? 'coordinates-outside'
        : isRounded(deliveredLat) && isRounded(deliveredLng)
          ? 'coordinates-rounded'
          : isElsewhere(facility.municipality, { lat, lng })
            ? 'coordinates-elsewhere'
            : undefined;
  if (problem) report.count(problem);
  return problem ? undefined : { lat, lng };
}

const isRounded = (text: string): boolean => !/\.\d*?\d{2}[1-9]/.test(text);

function isElsewhere(municipality: string, point: Point): boolean {
  const office = municipalityOf(municipality)?.point;
  return (
    office !== undefined &&
    !FAR_ISLANDS.has(municipality) &&
    metresBetween(office, point) > FARTHEST_METRES
  );
}

type Placed = { facility: UnplacedFacility; point: Point | undefined; towns: string[] };

/** Default points (an office of the prefecture, a rounded centre) serve several towns at once. */
function dropShared(placed: readonly Placed[], report: ImportReport): void {
  const towns = new Map<string, Set<string>>();
  const keyOf = ({ lat, lng }: Point) => `${lat},${lng}`;
  for (const one of placed) {
    const { point } = one;
    const town = one.towns.at(-1);
    if (!point || !town) continue;
    const key = keyOf(point);
    const known = towns.get(key);
    if (known) known.add(town);
    else towns.set(key, new Set([town]));
  }
  const isDefault = (point: Point) => {
    const names = [...(towns.get(keyOf(point)) ?? [])];
    return names.length >= SHARED_TOWNS || new Set(names.map((name) => name.slice(0, 5))).size > 1;
  };
  for (const one of placed) {
    if (one.point && isDefault(one.point)) {
      report.count('coordinates-shared');
      one.point = undefined;
    }
  }
}

/** Middle of the delivered points of each town of the edition. */
function townCentres(placed: readonly Placed[]): Map<string, Point> {
  const sums = new Map<string, { lat: number; lng: number; count: number }>();
  for (const { point, towns } of placed) {
    for (const town of point ? towns : []) {
      const sum = sums.get(town) ?? { lat: 0, lng: 0, count: 0 };
      sum.lat += point?.lat ?? 0;
      sum.lng += point?.lng ?? 0;
      sum.count += 1;
      sums.set(town, sum);
    }
  }
  return new Map(
    [...sums].map(([town, { lat, lng, count }]) => [
      town,
      { lat: round(lat / count), lng: round(lng / count) },
    ]),
  );
}
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Further points of towns by municipality code and folded town name, where the operator has a list. */
export type TownPoints = ReadonlyMap<string, Point>;

/**
 * Gives every facility a point and says where it is from: the delivered one when it can be right, else
 * the middle of its town's other facilities, else the office of its municipality.
 */
export function placeFacilities(
  facilities: readonly UnplacedFacility[],
  report: ImportReport,
  known: TownPoints = new Map(),
): Facility[] {
  const placed: Placed[] = facilities.map((facility) => ({
    facility,
    point: deliveredPoint(facility, report),
    towns: townsOf(readAddress(facility.address, facility.prefecture || undefined)),
  }));
  dropShared(placed, report);
  const centres = townCentres(placed);
  return placed.map(({ facility, point, towns: names }) => {
    const { deliveredLat, deliveredLng, ...rest } = facility;
    if (point) return { ...rest, ...point, pointSource: 'delivered' };
    const middle = names.map((town) => known.get(town) ?? centres.get(town)).find(Boolean);
    if (middle) {
      report.count('point-from-town');
      return { ...rest, ...middle, pointSource: 'town' };
    }
    const office = municipalityOf(facility.municipality)?.point;
    report.count(office ? 'point-from-municipality' : 'point-none');
    return office ? { ...rest, ...office, pointSource: 'municipality' } : rest;
  });
}
