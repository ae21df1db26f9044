import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { personHeader } from '../../shared/pdf/person-header.ts';
import { coverage, lateElderly, on } from '../eligibility-view/support/coverages.ts';
import { person } from '../support/people.ts';

const TODAY = on('2026-11-21');
const header = (coverages: Coverage[], given = {}, language: 'ja' | 'en' = 'ja') =>
  personHeader(person({ personId: 'p', ...given }), coverages, TODAY, language).map(
    ({ label, value }) => `${label} ${value}`,
  );
const PERSON = ['氏名 架空 太郎', '性別 男', '生年月日 1973年4月5日（昭和48年）', '年齢 53歳'];

describe('the head of every list', () => {
  test('name, sex, birth date, age, numbers of the card', () =>
    expect(header([coverage()])).toEqual([
      ...PERSON,
      ...['保険者番号 06139992', '記号 3140', '番号 15926', '枝番 00'],
    ]));
  test('後期高齢者: 記号 and 枝番 are absent', () =>
    expect(header([lateElderly()]).slice(4)).toEqual(['保険者番号 39139993', '番号 01234567']));
  test('nothing registered is said, not left blank', () =>
    expect(header([coverage({ symbol: undefined, branch: undefined })]).slice(5)).toEqual([
      ...['記号 登録なし', '番号 15926', '枝番 登録なし'],
    ]));
  test('no coverage at all: no rows of a card', () => expect(header([])).toEqual(PERSON));

  const past = coverage({
    insurerNumber: '06130013',
    validFrom: '2009-04-01',
    validTo: '2026-04-01',
  });
  const current = coverage({ validFrom: '2026-04-01' });
  const future = coverage({ insurerNumber: '06130014', validFrom: '2026-12-01' });
  test.each([
    ['the current one of several', [past, current, future], '保険者番号 06139992'],
    ['between two insurers, the last one, as ended', [past], '保険者番号 06130013（資格喪失）'],
    [
      'an ended one before one that has not begun',
      [future, past],
      '保険者番号 06130013（資格喪失）',
    ],
    ['one that has not begun', [future], '保険者番号 06130014（開始前）'],
    ['not a deleted one', [{ ...current, deleted: true }, past], '保険者番号 06130013（資格喪失）'],
  ])('%s', (_, coverages, row) => expect(header(coverages)[4]).toBe(row));

  test.each([
    ['1973-11-21', '53歳'],
    ['1973-11-22', '52歳'],
    ['2026-11-21', '0歳'],
    ['1912-07-29', '114歳'],
  ])('born %s: %s', (birthDate, age) => expect(header([], { birthDate })[3]).toBe(`年齢 ${age}`));

  test('in English the Japanese words stand beside', () =>
    expect(header([coverage()], {}, 'en')).toEqual([
      'Name (氏名) 架空 太郎',
      'Sex (性別) Male (男)',
      'Date of birth (生年月日) 5 April 1973 (昭和48年)',
      'Age (年齢) 53',
      'Insurer number (保険者番号) 06139992',
      'Symbol (記号) 3140',
      'Number (番号) 15926',
      'Branch number (枝番) 00',
    ]));
});
