import { describe, expect, test } from 'vitest';
import { readAddress, townsOf } from '../../shared/facilities/address.ts';
import { inJapan, metresBetween, roundPoint } from '../../shared/facilities/distance.ts';
import {
  codeRange,
  MUNICIPALITIES,
  municipalitiesIn,
  placesNamed,
} from '../../shared/facilities/municipalities.ts';
import { PREFECTURES } from '../../shared/facilities/prefectures.ts';

test('47 prefectures, 1,916 municipalities and the three wards of 2024', () => {
  expect(PREFECTURES).toHaveLength(47);
  expect(MUNICIPALITIES).toHaveLength(1919);
  const codes = MUNICIPALITIES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].toSorted());
  expect(MUNICIPALITIES.every(({ point }) => inJapan(point))).toBe(true);
});

test('a designated city stands for its wards', () => {
  expect(codeRange('01100')).toEqual(['01100', '01110']);
  expect(codeRange('13101')).toEqual(['13101', '13101']);
  expect(municipalitiesIn('22').map(({ code }) => code)).not.toContain('22131');
});

describe('municipality in an address', () => {
  test.each([
    ['北海道札幌市中央区南１条西１６丁目', '01101'],
    ['北海道阿寒郡鶴居村鶴居東５－３', '01667'],
    ['東京都八丈島八丈町大賀郷１', '13401'],
    ['福岡県糟屋郡須惠町上須惠', '40344'],
    ['千葉県袖ヶ浦市福王台', '12229'],
    ['静岡県浜松市中区元城町', '22138'],
    ['東京都府中市宮西町', '13206'],
    ['広島県府中市府川町', '34208'],
    ['奈良県大和郡山市北郡山町', '29203'],
  ])('%s is in %s', (address, code) => {
    expect(readAddress(address).municipality).toBe(code);
  });

  test('without a prefecture the hint decides, without both nothing is guessed', () => {
    expect(readAddress('府中市本町', '34').municipality).toBe('34208');
    expect(readAddress('府中市本町')).toEqual({ rest: '府中市本町' });
  });

  test('towns from small to large', () => {
    expect(townsOf(readAddress('北海道札幌市中央区北１１条西１３丁目１番'))).toEqual([
      '01101北11条西13',
      '01101北',
    ]);
    expect(townsOf(readAddress('高知県高知市'))).toEqual([]);
  });
});

test('places by name or kana, whole names first', () => {
  expect(placesNamed('ふちゅう').map(({ code }) => code)).toEqual(['13206', '34208', '34302']);
  expect(placesNamed('')).toEqual([]);
  expect(placesNamed('府中')[0]?.code).toBe('13206');
});

test('Tokyo station to Osaka station is about 403 km', () => {
  const metres = metresBetween({ lat: 35.6812, lng: 139.7671 }, { lat: 34.7025, lng: 135.4959 });
  expect(metres / 1000).toBeCloseTo(403, -1);
});

test('points are rounded to three decimals for URLs', () => {
  expect(roundPoint({ lat: 35.681236, lng: 139.767125 })).toEqual({ lat: 35.681, lng: 139.767 });
});
