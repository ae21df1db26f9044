import { expect, test } from 'vitest';
import { MUNICIPALITIES } from '../../shared/facilities/municipalities.ts';
import { municipalityName } from '../../shared/facilities/pages/words.ts';

// Names as the municipalities write themselves in English.
test.each([
  ['13101', 'Chiyoda-ku'],
  ['13104', 'Shinjuku-ku'],
  ['01101', 'Chuo-ku, Sapporo-shi'],
  ['12217', 'Kashiwa-shi'],
  ['14100', 'Yokohama-shi'],
  ['27100', 'Osaka-shi'],
  ['26100', 'Kyoto-shi'],
  ['42208', 'Matsuura-shi'],
  ['28201', 'Himeji-shi'],
  ['40130', 'Fukuoka-shi'],
  ['33100', 'Okayama-shi'],
  ['01209', 'Yubari-shi'],
  ['07207', 'Sukagawa-shi'],
  ['10202', 'Takasaki-shi'],
  ['25201', 'Otsu-shi'],
  ['24201', 'Tsu-shi'],
])('%s is %s', (code, name) => {
  expect(municipalityName(code, 'en')).toBe(name);
});

test('every municipality of the country has a name in Latin letters', () => {
  const others = MUNICIPALITIES.filter(
    ({ code }) => !/^[A-Z][a-z'-]+(, [A-Z][a-z-]+)?$/.test(municipalityName(code, 'en')),
  );
  expect(others.map(({ code, kana }) => `${code} ${kana}`)).toEqual([]);
});
