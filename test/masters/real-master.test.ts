import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { drugArtefact } from '../../shared/masters/drugs/artefact.ts';
import type { Drug } from '../../shared/masters/drugs/drug.ts';
import { DrugIndex } from '../../shared/masters/drugs/drug-index.ts';
import type { PriceListRow } from '../../shared/masters/drugs/price-list.ts';
import { realData } from '../support/real-data.ts';
import { realMasterFile } from './real-drugs.ts';

const in2026 = '2026-01' as YearMonth;

/** Counts from data/drug-master/README.md. */
describe.skipIf(!realData)(
  'the real master: full edition of 2024-03-21 and its 23 differences',
  () => {
    const folder = join(realData ?? '', 'drug-master');
    let drugs: Drug[] = [];
    let list: readonly PriceListRow[] = [];
    let index: DrugIndex;
    let withoutList: DrugIndex;

    beforeAll(() => {
      const read = (path: string) => {
        const file = realMasterFile(path);
        expect(file?.errors).toEqual([]);
        return file;
      };
      const files = [
        'y_ALL20240321.csv.gz',
        ...readdirSync(join(folder, 'diffs')).map((name) => `diffs/${name}`),
      ].map(read);
      const editions = files.flatMap((file) =>
        file?.kind === 'drug-master' ? [file.edition] : [],
      );
      expect(editions.filter(({ full }) => full)).toHaveLength(1);
      expect(editions.reduce((lines, { rows }) => lines + rows.length, 0)).toBe(19_686 + 4_920);
      const prices = read('price-list-20250814.csv.gz');
      const lists = prices?.kind === 'price-list' ? [prices] : [];
      list = lists[0]?.rows ?? [];
      expect(lists[0]?.rows).toHaveLength(12_417);
      const text = drugArtefact(editions, lists);
      index = new DrugIndex(new TextEncoder().encode(text));
      withoutList = new DrugIndex(new TextEncoder().encode(drugArtefact(editions, [])));
      const codes = new Set(text.split('\n').flatMap((line) => line.slice(0, 9) || []));
      drugs = [...codes].flatMap((code) => index.find(code, in2026) ?? []);
    });

    test('codes and abolitions', () => {
      expect(drugs).toHaveLength(21_182);
      expect(drugs.filter((drug) => drug.abolishedOn)).toHaveLength(659);
    });
    test('46 rows are no drugs', () => {
      expect(drugs.filter((drug) => drug.kind === 'reduction')).toHaveLength(6);
      expect(drugs.filter((drug) => drug.kind === 'dental-flat-rate')).toHaveLength(40);
    });
    test('1,095 （選） twins of 2024-09 and a later one carry the name of their original', () => {
      const twins = drugs.filter((drug) => drug.originalCode);
      expect(twins).toHaveLength(1_095 + 1);
      for (const twin of twins)
        expect(twin.name).toBe(index.find(twin.originalCode ?? '', in2026)?.name);
    });
    test('成分名 is known for all but a few; without the list still for half', () => {
      const real = drugs.filter((drug) => drug.kind === 'drug');
      expect(real.filter((drug) => drug.ingredientName === '').length).toBeLessThan(150);
      const named = real.filter((drug) => withoutList.find(drug.code, in2026)?.ingredientName);
      expect(named.length / real.length).toBeGreaterThan(0.5);
    });
    test('the lowest price of a generic is that of the price list, where the master has its product', () => {
      const lowest = new Map<string, number>();
      for (const { priceCode, generic, price } of list) {
        const group = priceCode.slice(0, 9);
        if (generic && price !== undefined)
          lowest.set(group, Math.min(price, lowest.get(group) ?? price));
      }
      const groups = new Map(
        drugs.map((drug) => [drug.priceCode.slice(0, 9), drug.lowestGenericPrice]),
      );
      const compared = [...lowest].filter(([group]) => groups.has(group));
      const same = compared.filter(([group, price]) => groups.get(group) === price);
      expect(compared.length).toBeGreaterThan(1_950);
      // The complete edition of 2025 is not at hand: some new products are in the list only.
      expect(same.length / compared.length).toBeGreaterThan(0.93);
    });
    test.each([
      {
        code: '610406079',
        name: 'ガスター散２％',
        ingredientName: 'ファモチジン',
        unit: 'ｇ',
        marks: [],
      },
      {
        code: '612220350',
        name: 'エフェドリン塩酸塩',
        marks: ['stimulant-material'],
        price: 107.5,
      },
    ])('$code is $name', (expected) => {
      expect(index.find(expected.code, '2024-05' as YearMonth)).toMatchObject(expected);
    });
  },
);
