import type { ListedDetail } from '../contract.ts';
import type { FacilityKind } from '../kinds.ts';
import { prefectureOf } from '../prefectures.ts';
import { municipalityName, timeText } from './words.ts';

const TYPES: Partial<Record<FacilityKind, string>> = {
  hospital: 'Hospital',
  clinic: 'MedicalClinic',
  dental: 'Dentist',
  pharmacy: 'Pharmacy',
};
const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'PublicHolidays',
];

/** schema.org of one facility; places that are only approximate and hours that are not stated are left out. */
export const facilityData = (one: ListedDetail, address: string) => ({
  '@context': 'https://schema.org',
  '@type': TYPES[one.kind] ?? 'MedicalBusiness',
  '@id': address,
  name: one.name,
  ...(one.web ? { url: one.web } : {}),
  ...(one.phone ? { telephone: one.phone } : {}),
  address: {
    '@type': 'PostalAddress',
    addressCountry: 'JP',
    addressRegion: prefectureOf(one.prefecture)?.name,
    addressLocality: municipalityName(one.municipality, 'ja') || undefined,
    streetAddress: one.address,
  },
  ...(one.pointSource === 'delivered'
    ? { geo: { '@type': 'GeoCoordinates', latitude: one.lat, longitude: one.lng } }
    : {}),
  openingHoursSpecification: one.opening.days.flatMap((plan, day) =>
    typeof plan === 'string'
      ? []
      : plan.map(([from, to]) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: `https://schema.org/${DAYS[day]}`,
          opens: clock(from),
          closes: clock(to % 1440 || 1439),
        })),
  ),
});

const clock = (minute: number): string => timeText(minute, 'en').padStart(5, '0');

export const listData = (items: readonly { name: string; address: string }[]) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: items.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    url: address,
  })),
});
