import { describe, expect, test } from 'vitest';
import type { OwnEntry } from '../../shared/expenses/entries.ts';
import { chooseTheirs, mergeEntries } from '../../shared/expenses/merge.ts';

const entry = (given: Partial<OwnEntry> = {}): OwnEntry => ({
  kind: 'own',
  id: 'row-0001',
  year: 2026,
  payee: '架空薬局',
  kinds: ['medicine'],
  paid: 1_000,
  compensated: 0,
  selfMedication: false,
  ...given,
});

describe('two changes of one entry', () => {
  test('of different fields: both, nothing to choose', () => {
    const { entry: merged, clashes } = mergeEntries(
      entry(),
      entry({ paid: 900 }),
      entry({ memo: 'あ' }),
    );
    expect(merged).toEqual(entry({ paid: 900, memo: 'あ' }));
    expect(clashes).toEqual([]);
  });

  test('of one field: to be chosen, both are there', () => {
    const { entry: merged, clashes } = mergeEntries(
      entry(),
      entry({ paid: 900 }),
      entry({ paid: 800 }),
    );
    expect(clashes).toEqual([{ field: 'paid', mine: 900, theirs: 800 }]);
    expect(merged).toMatchObject({ paid: 900 });
    expect(clashes.map((clash) => chooseTheirs(merged, clash))).toMatchObject([{ paid: 800 }]);
  });

  test('the same change on both sides is one', () =>
    expect(mergeEntries(entry(), entry({ paid: 5 }), entry({ paid: 5 })).clashes).toEqual([]));

  test('lists count as one value', () => {
    const { clashes } = mergeEntries(
      entry(),
      entry({ kinds: ['treatment'] }),
      entry({ kinds: ['other'] }),
    );
    expect(clashes.map(({ field }) => field)).toEqual(['kinds']);
  });

  test('taken out here, untouched there: out', () => {
    const { entry: merged, clashes } = mergeEntries(
      entry({ memo: 'a' }),
      entry(),
      entry({ memo: 'a' }),
    );
    expect([merged, clashes]).toEqual([entry(), []]);
  });

  test('taken out there, changed here: to be chosen', () => {
    const { entry: merged, clashes } = mergeEntries(
      entry({ memo: 'a' }),
      entry({ memo: 'b' }),
      entry(),
    );
    expect(clashes).toEqual([{ field: 'memo', mine: 'b', theirs: undefined }]);
    const [clash] = clashes;
    expect(clash && chooseTheirs(merged, clash)).toEqual(entry());
  });

  test('made on both sides from nothing: every difference is to be chosen', () => {
    const { clashes } = mergeEntries(undefined, entry({ paid: 1 }), entry({ paid: 2, memo: 'x' }));
    expect(clashes.map(({ field }) => field)).toEqual(['paid']);
  });
});
