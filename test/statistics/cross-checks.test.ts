import { expect, test } from 'vitest';
import { seriesById } from '../../shared/statistics/catalogue.ts';
import { figure, rowOf } from '../../shared/statistics/figures.ts';
import { PREFECTURES } from '../../shared/statistics/prefectures.ts';

const series = (id: string) => {
  const found = seriesById(id);
  if (!found) throw new Error(id);
  return found;
};
const values = (id: string, row: string) => rowOf(series(id), row).values;
const KINDS = ['clinic', 'hospital', 'dental', 'pharmacy'];

test.each([
  ['verifications-2021-10-to-12', '2021-12', 'verifications-2021-12-by-kind'],
  ['verifications-2021-10-to-2022-09', '2022-09', 'verifications-2022-09-by-kind'],
  ['viewing-facilities-2021-10-to-12', '2021-12', 'viewing-facilities-2021-12-by-kind'],
  ['viewing-facilities-2021-10-to-2022-09', '2022-09', 'viewing-facilities-2022-09-by-kind'],
])('%s: %s is the total of %s', (monthly, month, byKind) => {
  expect(values(monthly, month)).toEqual(values(byKind, 'total'));
});

test.each(['2021-10', '2021-11', '2021-12'])('documents 000 and 003 agree on %s', (month) => {
  expect(values('verifications-2021-10-to-12', month)).toEqual(
    values('verifications-2021-10-to-2022-09', month),
  );
  const [checkups, medications] = values('viewing-facilities-2021-10-to-2022-09', month);
  expect(values('viewing-facilities-2021-10-to-12', month)).toEqual([checkups, medications]);
  expect(values('viewing-portal-2021-10-to-12', month)).toEqual(
    values('viewing-portal-2021-10-to-2022-09', month),
  );
});

test.each(KINDS)('2024-09: the 47 prefectures of %s add up to the table by kind', (kind) => {
  const use = series(`use-2024-09-${kind}`);
  const sum = (column: string) =>
    PREFECTURES.reduce((all, p) => all + (figure(use, p.code, column) ?? 0), 0);
  const national = series('verifications-2024-09-by-kind');
  expect(sum('card')).toBe(figure(national, kind, 'card'));
  expect(sum('all')).toBe(figure(national, kind, 'total'));
});

test.each(PREFECTURES.map((p) => [p.name, p.code]))(
  '2024-09: the rate of %s follows from its four kinds of facility',
  (_, code) => {
    const sum = (column: string) =>
      KINDS.reduce(
        (all, kind) => all + (figure(series(`use-2024-09-${kind}`), code, column) ?? 0),
        0,
      );
    const rate = figure(series('use-2024-09-by-prefecture'), code, 'use');
    expect((sum('card') / sum('all')) * 100).toBeCloseTo(rate ?? Number.NaN, 2);
  },
);

test('2024: the rates used for the estimate follow from holders and registrations', () => {
  const people = (row: string) => figure(series('holders-2024'), row, 'people') ?? 0;
  const rate = (row: string) => figure(series('use-2024-09-patients'), row, 'share') ?? 0;
  expect((people('holders') / people('population')) * 100).toBeCloseTo(rate('holder-rate'), 1);
  expect((people('registered') / people('holders')) * 100).toBeCloseTo(rate('registered-rate'), 1);
});

test('2022-01: the prefectures end in the operating facilities of the whole country', () => {
  const national = series('rollout-2022-01-operating');
  const [hospital, clinic, dental, pharmacy] = values(
    'rollout-2022-01-operating-by-prefecture',
    'total',
  );
  expect([hospital, clinic, dental, pharmacy]).toEqual(
    ['hospital', 'clinic', 'dental', 'pharmacy'].map((kind) => figure(national, kind, 'share')),
  );
});

test('2022-01: the main issues are the first five answers of each survey table', () => {
  const issues = series('survey-2022-01-main-issues');
  const tables = [
    ['account-only', '1-2'],
    ['reader-ordered', '1-4'],
    ['vendor-engaged', '1-6'],
    ['installing', '1-8'],
    ['installed', '1-10'],
  ];
  for (const [stage, table] of tables) {
    const answers = series(`survey-2022-01-${table}`).rows.slice(0, 5);
    answers.forEach((answer, index) => {
      const [, , label, share] = rowOf(issues, `${stage}-${index + 1}`).values;
      expect([label, share]).toEqual([answer.label, answer.values[4]]);
    });
  }
});
