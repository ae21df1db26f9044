import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isFiltered,
  readView,
  type View,
  withoutFilters,
  writeView,
} from '../../site/src/features/medications/view.ts';

const text = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((one) => !!one.trim());
const views: fc.Arbitrary<View> = fc.record(
  {
    from: fc.constantFrom('2026-01-01', '2026-11-21'),
    to: fc.constantFrom('2026-02-28'),
    route: fc.constantFrom('internal' as const, 'as-needed' as const),
    facility: text,
    ingredient: text,
    q: text,
    for: text,
  },
  { requiredKeys: [] },
);

describe('what of a view stands where', () => {
  test('a view comes back from address and history entry', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { state, address } = writeView(view, '/medications/');
        const search = address.slice('/medications/'.length);
        expect(readView(search, structuredClone(state))).toEqual(view);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('nothing about health or person reaches the address', () => {
    const view = { facility: '見本心療内科', ingredient: 'リチウム', q: 'ねむり', for: 'id-child' };
    expect(writeView(view, '/medications/').address).toBe('/medications/');
  });

  test.each([
    { search: '?from=2026-02-30', state: null },
    { search: '?route=soup', state: 7 },
    { search: '?from=%E3%81%82', state: 'text' },
    { search: '', state: { q: 'x'.repeat(201) } },
  ])('a malformed $search counts as absent', ({ search, state }) => {
    expect(readView(search, state)).toEqual({});
  });

  test('the person stays when filters go', () => {
    expect(withoutFilters({ q: 'x', for: 'id' })).toEqual({ for: 'id' });
    expect(isFiltered({ for: 'id' })).toBe(false);
    expect(isFiltered({ to: '2026-01-01' })).toBe(true);
  });
});
