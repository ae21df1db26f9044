import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { EligibilityView } from '../../shared/eligibility/view-codec.ts';
import { person } from '../support/people.ts';
import { coverage, lateElderly, on } from './support/coverages.ts';

const TODAY = on('2026-11-21');
const view = (coverages: Coverage[], who: Partial<Parameters<typeof person>[0]> = {}) =>
  eligibilityView(person({ personId: 'p', ...who }), coverages, TODAY);
const former = coverage({
  insurerNumber: '139998',
  validFrom: '2009-04-01',
  validTo: '2019-04-01',
});

describe('state of a coverage', () => {
  test.each([
    ['2009-04-01', undefined, 'current'],
    ['2026-11-21', undefined, 'current'],
    ['2026-11-22', undefined, 'future'],
    ['2009-04-01', '2026-11-22', 'current'],
    ['2009-04-01', '2026-11-21', 'ended'], // 資格喪失日 is the first day without
    ['2020-04-01', '2020-04-01', 'ended'],
    ['2027-01-01', '2027-02-01', 'future'],
  ])('%s to %s is %s', (validFrom, validTo, state) => {
    expect(view([coverage({ validFrom, validTo })]).coverages[0]?.state).toBe(state);
  });

  test.each([
    ['2016-11-21', 1], // ten years ago today: the last day
    ['2016-11-20', 0],
  ])('lost on %s, %i is shown', (validTo, count) => {
    expect(view([coverage({ validFrom: '2000-01-01', validTo })]).coverages).toHaveLength(count);
  });

  test('a deleted coverage is not shown', () => {
    expect(view([coverage({ deleted: true })]).situation).toBe('none');
  });
});

describe('situation', () => {
  test.each<[string, Coverage[]]>([
    ['covered', [former, coverage()]],
    ['several', [coverage(), coverage({ insurerNumber: '139998', validFrom: '2020-01-01' })]],
    ['between', [former]],
    ['starts-later', [former, coverage({ validFrom: '2026-12-01' })]],
    ['none', []],
  ])('%s', (situation, coverages) => {
    expect(view(coverages).situation).toBe(situation);
  });

  test('current ones come first, then future, then ended, each newest first', () => {
    const starts = ['2009-04-01', '2027-01-01', '2001-04-01', '1999-04-01', '2020-01-01'];
    const ends: Record<string, string> = { '2001-04-01': '2019-04-01', '1999-04-01': '2018-04-01' };
    const shown = view(
      starts.map((validFrom) => coverage({ validFrom, validTo: ends[validFrom] })),
    );
    expect(shown.coverages.map(({ validFrom }) => validFrom)).toEqual([
      '2020-01-01',
      '2009-04-01',
      '2027-01-01',
      '2001-04-01',
      '1999-04-01',
    ]);
  });

  test('it does not depend on the order of what is stored', () => {
    const all = [former, coverage(), coverage({ validFrom: '2027-01-01' })];
    expect(view([...all].reverse())).toEqual(view(all));
  });
});

describe('gaps', () => {
  const span = (validFrom: string, validTo?: string) => coverage({ validFrom, validTo });
  test.each([
    ['none at a change', [span('2018-04-01', '2020-04-01'), span('2020-04-01')], []],
    [
      'between two',
      [span('2018-04-01', '2020-04-01'), span('2020-06-01')],
      [{ from: '2020-04-01', to: '2020-06-01' }],
    ],
    [
      'none inside a longer one',
      [span('2018-04-01', '2024-01-01'), span('2019-01-01', '2020-01-01'), span('2024-01-01')],
      [],
    ],
    ['none after an open one', [span('2018-04-01'), span('2025-01-01')], []],
  ])('%s', (_, coverages, gaps) => {
    expect(view(coverages).gaps).toEqual(gaps);
  });
});

describe('rows that not everybody has', () => {
  test('後期高齢者 have no 記号 and no 枝番: absent, also when delivered', () => {
    const [shown] = view([lateElderly({ symbol: 'x', branch: '01' })]).coverages;
    expect(shown).not.toHaveProperty('symbol');
    expect(shown).not.toHaveProperty('branch');
    expect(shown).toMatchObject({ copaymentPercent: 10, copaymentTo: '2027-07-31' });
  });
  test('others without 記号 have the row, with nothing registered', () => {
    const [shown] = view([coverage({ symbol: undefined, branch: undefined })]).coverages;
    expect(shown).toMatchObject({ symbol: null, branch: null, issuedOn: null });
  });
  test.each([
    ['1956-11-01', true], // 70 years completed on 2026-10-31: since November
    ['1956-11-02', false], // completed on 2026-11-01: from December
    ['1957-01-01', false],
  ])('born on %s, the share is there: %s', (birthDate, there) => {
    const [shown] = view([coverage({ copaymentPercent: 30 })], { birthDate }).coverages;
    expect('copaymentPercent' in (shown ?? {})).toBe(there);
  });
  test('an ended coverage keeps what held on its last days', () => {
    const ended = coverage({ validTo: '2020-01-01', copaymentPercent: 30 });
    expect(view([ended], { birthDate: '1955-01-01' }).coverages[0]).not.toHaveProperty(
      'copaymentPercent',
    );
  });
  test('certificates are absent without one', () => {
    const [shown] = view([coverage()]).coverages;
    for (const key of ['limitCategory', 'specificDisease', 'confirmationExpiresOn', 'validTo'])
      expect(shown?.[key as keyof typeof shown]).toBeUndefined();
  });
});

test('what is not said of a person is not in the view', () => {
  const shown = view([coverage()], { address: '東京都秘密区', guardians: ['g'] });
  expect(JSON.stringify(shown)).not.toMatch(/秘密|guardians|personId|stoppedBy/);
  expect(v.parse(EligibilityView, JSON.parse(JSON.stringify(shown)))).toEqual(
    JSON.parse(JSON.stringify(shown)),
  );
});

test('the newest delivery of person or coverage is named', () => {
  expect(view([coverage({ asOf: '2026-11-20' })], { asOf: '2026-11-01' }).deliveredAsOf).toBe(
    '2026-11-20',
  );
});
