import { expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { drugArtefact } from '../../shared/masters/drugs/artefact.ts';
import { DRUGS } from '../../shared/masters/drugs/columns.ts';
import { DrugIndex } from '../../shared/masters/drugs/drug-index.ts';
import { readPriceList } from '../../shared/masters/drugs/price-list.ts';
import { readEdition } from '../../shared/masters/edition-file.ts';
import { changed, complete, fileOf } from './edition-lines.ts';

const ORIGINAL = '629000001';
const TWIN = '679000001';
const HERB = '629000009';
const full = fileOf(
  complete(ORIGINAL, 'せんぱつ錠', { 12: '30', 32: '9990001F1010' }),
  complete('629000002', 'こうはつ「甲」', { 12: '15', 17: '1', 32: '9990001F1029' }),
  complete('629000003', 'こうはつ「乙」', { 12: '9', 17: '1', 32: '9990001F1037' }),
  complete('629000004', 'こうはつ「丙」', {
    ...{ 12: '5', 17: '1', 32: '9990001F1045', 34: '20250331' },
  }),
  complete(TWIN, 'せんぱつ錠（選）', { 12: '26', 32: '9990001F1010', 41: ORIGINAL }),
  complete(HERB, 'しょうやく', { 10: 'ｇ', 12: '2', 32: '9990005X1010' }),
);
const list = readPriceList(
  [
    '薬価基準収載医薬品コード,成分名,後発加算対象,薬価',
    '9990001F1010,アアア,,28',
    '9990001F1029,アアア,後発品,14',
    '9990005X1010,イイイ,,20', // ten grams
  ].join('\n'),
  'list-20250814.csv',
);
const later = fileOf(changed('629000002', '5', { 12: '13', 30: '20260401' }));
const index = new DrugIndex(
  new TextEncoder().encode(
    drugArtefact(
      [
        readEdition(DRUGS, full, 'y_ALL20240401.csv').edition,
        readEdition(DRUGS, later, 'y_20260320.csv').edition,
      ],
      [list],
    ),
  ),
);

test.each([
  // price, lowest price of a generic
  [ORIGINAL, '2025-03', 30, 5],
  [ORIGINAL, '2025-04', 30, 9], // 丙 has left the list (経過措置)
  [ORIGINAL, '2025-08', 28, 14], // the list: a new price, and 乙 is not in it any more
  [ORIGINAL, '2026-04', 28, 13], // a newer difference counts over the list
  [TWIN, '2025-08', 26, 14], // keeps its own price
  [HERB, '2025-08', 2, undefined], // of another unit in the list
])('%s in %s costs %d, a generic %d', (code, month, price, lowestGenericPrice) =>
  expect(index.find(code, month as YearMonth)).toMatchObject({ price, lowestGenericPrice }),
);
