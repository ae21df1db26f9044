export type Point = { lat: number; lng: number };

const EARTH_METRES = 6_371_008.8; // mean radius, IUGG
const RADIAN = Math.PI / 180;

/** Great-circle distance in metres. */
export function metresBetween(a: Point, b: Point): number {
  const lat = Math.sin(((b.lat - a.lat) * RADIAN) / 2);
  const lng = Math.sin(((b.lng - a.lng) * RADIAN) / 2);
  const half = lat * lat + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * lng * lng;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Box around Japan with its outer islands. */
export const inJapan = ({ lat, lng }: Point): boolean =>
  lat >= 20 && lat <= 46 && lng >= 122 && lng <= 154;

/** For URLs and logs: three decimals, about 100 m, no more than the search needs. */
export const roundPoint = ({ lat, lng }: Point): Point => ({
  lat: Math.round(lat * 1000) / 1000,
  lng: Math.round(lng * 1000) / 1000,
});
