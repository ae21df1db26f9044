import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DrugIndex } from '../../shared/masters/drugs/drug-index.ts';
import type { Medication } from '../../shared/medications/codec.ts';
import { medicationRows } from '../../shared/medications/rows.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { realDrugs } from '../masters/real-drugs.ts';
import { realData } from '../support/real-data.ts';

/** What a person would read of the sample receipts, with the real master of 2024-03-21. */
describe.skipIf(!realData)('medicines of real receipts', () => {
  let drugs: DrugIndex;
  beforeAll(() => {
    drugs = realDrugs(['y_ALL20240321.csv.gz', 'price-list-20250814.csv.gz']);
  });
  const medicines = (file: string, name = ''): Medication[] =>
    readReceiptFile(readFileSync(join(realData ?? '', 'uke', file)))
      .receipts.filter((receipt) => receipt.person.name.startsWith(name))
      .flatMap((receipt) =>
        medicationRows(extractMedications(receipt), drugs).map(shownMedication),
      );
  const shaho = (name: string) => medicines('emr-demo-drug-patterns-shaho-201901.csv', name);

  test('調剤: pharmacy, prescriber, coded usage, days', () => {
    expect(medicines('dispensing-insurer-fragment-202406.csv')).toMatchObject([
      {
        dispensedOn: '2024-06-16',
        facilityName: 'サンプル調剤薬局',
        prescribedBy: 'サンプル病院',
        setting: 'outside',
        route: 'internal',
        drugName: 'ドパコール配合錠Ｌ１００',
        ingredientName: 'レボドパ・カルビドパ水和物',
        usage: '１日３回食前',
        dose: { amount: 4, unit: '錠' },
        quantity: { amount: 60, unit: '日分' },
        suppliedUntil: '2024-08-14',
      },
    ]);
  });
  test('漸増漸減: steps one after the other', () => {
    const steps = shaho('患者漸増漸減投与');
    expect(steps.map(({ dose, suppliedUntil }) => [dose.amount, suppliedUntil])).toEqual([
      [1, '2019-01-23'],
      [4, '2019-01-26'],
      [3, '2019-01-29'],
    ]);
  });
  test('曜日指定: seven days of Mondays and Thursdays last more than three weeks', () => {
    expect(shaho('患者曜日指定投与')).toMatchObject([
      { usage: '１日１回朝食後　（月曜日、木曜日）', suppliedUntil: '2019-02-17' },
    ]);
  });
  test('麻薬 and 向精神薬 are marked', () => {
    expect(shaho('患者麻薬')).toMatchObject([
      { drugName: 'ＭＳコンチン錠１０ｍｇ', marks: ['narcotic'] },
    ]);
    expect(shaho('患者内服薬').map(({ marks }) => marks)).toEqual([[], [], ['psychotropic'], []]);
  });
  test('屯服 and 在宅自己注射 tell no days', () => {
    for (const [name, route] of [
      ['患者頓服薬', 'as-needed'],
      ['患者在宅自己注射', 'injection'],
    ] as const) {
      const [only] = shaho(name);
      expect(only).toMatchObject({ route });
      expect(only?.suppliedUntil).toBeUndefined();
    }
  });
  test.each([
    { file: 'med-provider-era-2016-part1.csv', rows: 451, unknown: 7 },
    { file: 'gairai-provider-202110-part1.UKE', rows: 22, unknown: 0 },
  ])('$file: $rows rows, $unknown codes without a name in 2024', ({ file, rows, unknown }) => {
    const found = medicines(file);
    const nameless = found.filter(({ drugName }) => drugName.startsWith('名称不明'));
    expect(found).toHaveLength(rows);
    expect(new Set(nameless.map(({ drugCode }) => drugCode)).size).toBe(unknown);
  });
});
