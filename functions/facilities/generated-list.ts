import type { FacilityKind } from '../../shared/facilities/kinds.ts';
import { prefectureOf } from '../../shared/facilities/prefectures.ts';
import { addDays } from '../../shared/kernel/dates.ts';
import type { CountryOptions } from './generate-country.ts';
import { generateFacility } from './generated-facility.ts';
import { CHEERFUL, FAMILIES } from './generated-words.ts';
import { SeededRandom } from './seeded-random.ts';

const KINDS: Readonly<Record<number, FacilityKind>> = {
  1: 'hospital',
  2: 'clinic',
  3: 'dental',
  4: 'midwife',
  5: 'pharmacy',
};
/** Kinds that only the list knows. */
const ONLY_HERE = [
  ['visiting-nurse', '訪問看護ステーション', 'mobile'],
  ['therapist', '接骨院', 'eligibility-only'],
  ['checkup', '健診センター', 'eligibility-only'],
  ['workplace', '社内診療所', 'reader'],
] as const;

/**
 * Participation list that fits the country: four of five facilities, names and addresses written a
 * little differently, and one entry in fifteen that the open data does not have.
 */
export function* generateList({
  facilities,
  seed,
  edition,
  without,
}: CountryOptions): Generator<string> {
  yield '\ufeffprefecture,kind,code,name,address,phone,operatingFrom,methods,smartphone\r\n';
  for (let index = 0; index < facilities; index += 1) {
    const random = new SeededRandom(seed, index, 7);
    const one = generateFacility(seed, index);
    const code = String(1_000_000 + index);
    const phone = `0000-${String(index % 10_000).padStart(4, '0')}-0000`;
    const from = random.chance(0.05)
      ? ''
      : addDays(edition, random.chance(0.03) ? 40 + random.below(200) : -random.below(1200));
    const smartphone = random.chance(0.3) ? '1' : random.chance(0.5) ? '0' : '';
    if (random.chance(0.8) && !without?.(index)) {
      const name = random.chance(0.3) ? one.name[0].replace(/^医療法人社団　/, '') : one.name[0];
      const address = random.chance(0.3) ? one.address.normalize('NFKC') : one.address;
      const methods = random.chance(0.7) ? 'reader' : random.chance(0.1) ? 'reader|mobile' : '';
      yield line([
        prefecture(one.id),
        KINDS[one.facilityClass] ?? 'other',
        code,
        name,
        address,
        phone,
        from,
        methods,
        smartphone,
      ]);
    }
    const other = new SeededRandom(seed, index, 11);
    if (other.chance(1 / 15)) {
      const [kind, ending, method] = other.pick(ONLY_HERE);
      const name = other.pick(other.chance(0.5) ? FAMILIES : CHEERFUL)[0] + ending;
      const place = one.municipality;
      const address = `${prefectureOf(place.code)?.name}${place.name}${1 + other.below(20)}-${1 + other.below(20)}`;
      yield line([
        prefecture(one.id),
        kind,
        `9${code.slice(1)}`,
        name,
        address,
        phone,
        from,
        other.chance(0.5) ? method : '',
        '',
      ]);
    }
  }
}

const prefecture = (id: string): string => id.slice(0, 2);
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
