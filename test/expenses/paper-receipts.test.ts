import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { inspectFile } from '../../functions/ingest/inspect-file.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { deliveredRows } from '../../shared/expenses/delivered-rows.ts';
import { PAPER_COLUMNS } from '../../shared/expenses/paper-csv.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { StoredPart } from '../../shared/receipts/stored-version.ts';
import { fileOf, importOne } from '../ingest/delivery.ts';
import { person, putPeople } from '../support/people.ts';
import { testTable } from '../support/table.ts';

const TODAY = '2026-11-21' as IsoDate;
const HEAD = PAPER_COLUMNS.join(',');
const row = (given: Partial<Record<(typeof PAPER_COLUMNS)[number], string>> = {}) =>
  PAPER_COLUMNS.map(
    (name) =>
      ({
        personId: 'father',
        careMonth: '2026-03',
        category: '訪問看護',
        facilityName: '見本ステーション',
        days: '4',
        total: '44400',
        insurer: '31080',
        otherPublic: '8880',
        patient: '4440',
        claimMonth: '2026-04',
        ...given,
      })[name],
  ).join(',');

let table: Table;
beforeEach(async () => {
  table = await testTable();
  await putPeople(table, [person({ personId: 'father' })]);
});

const bring = (lines: string[], asOf = '2026-05-10') =>
  importOne(table, fileOf('paper.csv', `\ufeff${[HEAD, ...lines].join('\r\n')}\r\n`), { asOf });
const rows = async (today = TODAY, personId = 'father') =>
  deliveredRows(v.parse(v.array(StoredPart), await queryItems(table, 'expenses', personId)), today);

test('a row is a row of the notice, as it was entered', async () => {
  expect(await bring([row()])).toMatchObject({
    kind: 'paper-receipts',
    lines: 2,
    accepted: 1,
    rejected: 0,
  });
  expect(await rows()).toMatchObject([
    {
      ...{ careMonth: '2026-03', category: '訪問看護', facilityName: '見本ステーション', days: 4 },
      ...{ total: 44_400, insurer: 31_080, otherPublic: 8_880, patient: 4_440 },
      ...{ state: 'final', paper: true },
    },
  ]);
  expect(await rows('2026-05-10' as IsoDate)).toEqual([]); // from 11 May
});

test('a later claim month replaces, whatever the order of arrival', async () => {
  const corrected = row({ total: '40000', insurer: '26680', claimMonth: '2026-05' });
  expect(await bring([corrected], '2026-06-10')).toMatchObject({ accepted: 1 });
  expect(await bring([row()], '2026-06-12')).toMatchObject({ accepted: 1, replaced: 0 });
  const [shown] = await rows();
  expect(shown).toMatchObject({ total: 40_000, before: { total: 44_400 } });
  expect(await bring([row()], '2026-06-12')).toMatchObject({ unchanged: 1 });
  expect(await bring([row({ days: '5', claimMonth: '2026-06' })], '2026-07-10')).toMatchObject({
    replaced: 1,
  });
  expect(await rows()).toHaveLength(1);
});

test('two rows of one place in one file are two', async () => {
  await bring([row(), row({ total: '44401', insurer: '31081' })]);
  expect((await rows()).map(({ id, total }) => [id.split('.').length, total])).toEqual([
    [2, 44_400],
    [3, 44_401],
  ]);
});

test('a person nobody knows yet is found when they come', async () => {
  expect(await bring([row({ personId: 'later' })])).toMatchObject({ unmatched: 1 });
  expect(await rows(TODAY, 'later')).toHaveLength(1);
});

test('what is older than five years is not stored', async () => {
  const old = row({ careMonth: '2021-10', claimMonth: '2021-11' });
  expect(await bring([old])).toMatchObject({ expired: 1, accepted: 0 });
  expect(await rows()).toEqual([]);
});

describe('refused', () => {
  test.each([
    ['amounts that do not add up', { total: '44401' }, 'total', 'amounts-do-not-add-up'],
    ['a negative amount', { patient: '-1' }, 'patient', 'bad-form'],
    ['a fraction', { patient: '4440.5' }, 'patient', 'bad-form'],
    ['far too much', { total: '100000000' }, 'total', 'impossible-value'],
    ['no amount', { insurer: '' }, 'insurer', 'missing-value'],
    ['a month 13', { careMonth: '2026-13' }, 'careMonth', 'no-such-date'],
    ['care after its claim', { careMonth: '2026-06' }, 'careMonth', 'impossible-value'],
    [
      'care of the future',
      { careMonth: '2027-01', claimMonth: '2027-02' },
      'careMonth',
      'impossible-value',
    ],
    ['a key in the person', { personId: 'a#b' }, 'personId', 'bad-form'],
    ['a long name', { facilityName: '長'.repeat(201) }, 'facilityName', 'too-long'],
    ['an individual number', { facilityName: '123456789018' }, 'facilityName', 'individual-number'],
    ['days of no month', { days: '400' }, 'days', 'impossible-value'],
  ])('%s', async (_, given, field, code) => {
    const summary = await bring([row(given), row()]);
    expect(summary).toMatchObject({ accepted: 1, rejected: 1, errors: [{ line: 2, field, code }] });
  });

  test('a row with a field too few', async () => {
    const summary = await bring([row().replace(/,[^,]*$/, '')]);
    expect(summary.errors).toEqual([{ line: 2, field: '', code: 'wrong-number-of-fields' }]);
  });
});

test('full-width digits and unknown kinds of care are carried through', async () => {
  await bring([row({ category: 'はり・きゅう', patient: '４４４０', days: '４' })]);
  expect(await rows()).toMatchObject([{ category: 'はり・きゅう', patient: 4_440 }]);
});

test('inspect tells what is in the file without a value of a person', async () => {
  const lines = [HEAD, row(), row({ category: '柔道整復', patient: '-5' })];
  const found = await inspectFile(fileOf('paper.csv', lines.join('\n')));
  expect(found).toMatchObject({
    ...{ kind: 'paper-receipts', lines: 3, rows: 1, rejected: 1, people: 1 },
    careMonths: ['2026-03'],
    categories: ['訪問看護'],
    findings: [{ line: 3, field: 'patient', code: 'bad-form', severity: 'error' }],
  });
  expect(JSON.stringify(found)).not.toContain('father');
});
