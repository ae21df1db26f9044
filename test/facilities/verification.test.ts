import { expect, test } from 'vitest';
import type { FacilityKind } from '../../shared/facilities/kinds.ts';
import { statusOn, verificationOf } from '../../shared/facilities/verification.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

const TODAY = '2026-11-21' as IsoDate;
const day = (text: string) => text as IsoDate;

test.each([
  { participation: undefined, status: 'unlisted' },
  { participation: { methods: [], operatingFrom: day('2026-11-21') }, status: 'operating' },
  { participation: { methods: [], operatingFrom: day('2026-11-22') }, status: 'preparing' },
  { participation: { methods: [] }, status: 'preparing' },
])('on the list as $participation: $status', ({ participation, status }) => {
  expect(statusOn(participation, TODAY)).toBe(status);
});

test.each<[FacilityKind, string[], boolean | undefined]>([
  ['hospital', ['reader'], true],
  ['clinic', ['reader'], true],
  ['dental', ['reader'], true],
  ['pharmacy', ['reader'], true],
  ['workplace', ['reader'], true],
  ['visiting-nurse', ['mobile'], true],
  ['midwife', ['eligibility-only'], false],
  ['therapist', ['eligibility-only'], false],
  ['checkup', ['eligibility-only'], false],
  ['other', [], undefined],
])('%s: the type leads to expect %s', (kind, methods, medicalInformation) => {
  const verification = verificationOf(kind, undefined);
  expect(verification).toEqual({
    methods,
    source: methods.length > 0 ? 'derived' : 'none',
    medicalInformation,
    smartphone: undefined,
  });
});

test('what is delivered wins over what the type leads to expect', () => {
  expect(verificationOf('clinic', { methods: ['eligibility-only'], smartphone: true })).toEqual({
    methods: ['eligibility-only'],
    source: 'delivered',
    medicalInformation: false,
    smartphone: true,
  });
});
