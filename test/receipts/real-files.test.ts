import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { isDrug } from '../../shared/receipts/pseudo-items.ts';
import { type ReadPart, readReceiptFile } from '../../shared/receipts/read.ts';
import { recogniseReceipts } from '../../shared/receipts/recognise.ts';
import { payerSums, totalFindings } from '../../shared/receipts/totals.ts';
import { realData } from '../support/real-data.ts';

const folder = `${realData}/uke`;
const files = realData ? readdirSync(folder).filter((name) => name !== 'README.md') : [];
const bytesOf = (name: string): Uint8Array => readFileSync(`${folder}/${name}`);
const named = (part: string): string => files.find((name) => name.includes(part)) ?? '';
const readNamed = (part: string): ReadPart => readReceiptFile(bytesOf(named(part)));

describe.skipIf(!realData)('real receipt files', () => {
  test.each([
    ['gairai', 50, 'medical'],
    ['med-provider', 6, 'medical'],
    ['dpc-provider', 10, 'dpc'],
    ['recodeinfo', 13, 'medical'],
    ['shaho', 6, 'medical'],
    ['kokuho', 2, 'medical'],
    ['dental', 3, 'dental'],
    ['dispensing', 1, 'dispensing'],
  ])('%s has %i receipts of kind %s', (part, count, kind) => {
    const { receipts } = readNamed(part);
    expect(receipts.map((one) => one.kind)).toEqual(Array(count).fill(kind));
  });

  test.each(files)('%s: no line is rejected, only GO of the cut files does not fit', (name) => {
    const { findings } = readReceiptFile(bytesOf(name));
    const unexpected = findings.filter(({ record }) => record !== 'GO');
    expect(unexpected).toEqual([]);
    expect(findings.every(({ severity }) => severity === 'note')).toBe(true);
  });

  test.each(files)('%s: points and meals of every payer add up', (name) => {
    const { receipts } = readReceiptFile(bytesOf(name));
    expect(receipts.flatMap(totalFindings)).toEqual([]);
  });

  test('the claim with a reduction fits only when its points are subtracted', () => {
    const claim = readNamed('med-provider').receipts.find((one) => one.number === '3') as Receipt;
    const reduction = claim.units.filter(({ items }) => items.at(-1)?.code === '630010002');
    expect(reduction.map(({ points, count }) => [points, count])).toEqual([[534, 1]]);
    expect(payerSums(claim).map(({ points }) => points)).toEqual([10_964, 10_964]);
  });

  test('標準負担額 of DPC is the written one', () => {
    for (const receipt of readNamed('dpc').receipts) {
      const written = receipt.payers[0]?.claimed.mealShare;
      if (receipt.dpc?.summary === '0') expect(payerSums(receipt)[0]?.mealShare).toBe(written);
    }
  });

  test('totals after assessment reach the receipt that the review body means', () => {
    const assessed = (part: string) =>
      readNamed(part).receipts.flatMap(({ number, dpc, payers }) =>
        payers.flatMap((payer) =>
          payer.assessed
            ? [`${number}${dpc?.summary ?? ''} ${payer.claimed.points} → ${payer.assessed.points}`]
            : [],
        ),
      );
    expect(assessed('recodeinfo')).toEqual(['2 46794 → 46368', '8 11615 → 11505', '3 141 → 73']);
    expect(assessed('med-provider')).toEqual(['2 47167 → 47125']);
    expect(assessed('dpc')).toEqual(['61 207295 → 207282', '62 188014 → 188001']);
  });

  test('every drug line of a clinic or hospital is found again on its days', () => {
    for (const name of files.filter((one) => !one.startsWith('dispensing'))) {
      for (const receipt of readReceiptFile(bytesOf(name)).receipts) {
        const lines = receipt.units.flatMap(({ items, days }) =>
          items
            .filter(({ record, code }) => record === 'IY' && isDrug(code))
            .flatMap(({ code }) => days.map(({ day, count }) => `${day} ${code} ${count}`)),
        );
        const coded = (receipt.dpc?.coded ?? [])
          .filter(({ code }) => isDrug(code))
          .map(({ on, code, count }) => `${Number(on.slice(8))} ${code} ${count}`);
        const found = extractMedications(receipt).flatMap((day) =>
          v
            .parse(DispensingDay, day)
            .prescriptions.flatMap(({ quantity, drugs }) =>
              drugs.map(
                (drug) => `${Number(day.dispensedOn.slice(8))} ${drug.drugCode} ${quantity.amount}`,
              ),
            ),
        );
        expect(found.sort()).toEqual([...lines, ...coded].sort());
      }
    }
  });

  test('the pharmacy fragment', () => {
    const [receipt] = readNamed('dispensing').receipts;
    expect(receipt?.searchNumbers).toEqual(['13450607940000030']);
    expect(receipt?.person.branch).toBe('46');
    expect(extractMedications(receipt as Receipt)).toEqual([
      {
        dispensedOn: '2024-06-16',
        prescribedOn: '2024-06-16',
        facilityCode: '1349999946',
        facilityName: 'サンプル調剤薬局',
        prescribedBy: { code: '1319999913', name: 'サンプル病院' },
        setting: 'outside',
        share: 20,
        prescriptions: [
          {
            route: 'internal',
            usage: '１日３回食前',
            comments: [],
            quantity: { amount: 60, unit: 'days' },
            drugs: [{ drugCode: '620124201', dose: 4 }],
          },
        ],
      },
    ]);
  });

  test('a padded insurer number is trimmed', () =>
    expect(readNamed('kokuho').receipts.map((one) => one.person.insurerNumber)).toEqual([
      '138032',
      '133223',
    ]));

  test.each(files)('%s is recognised, and reads the same in chunks of 97 bytes', async (name) => {
    const bytes = bytesOf(name);
    expect(recogniseReceipts(bytes)).toBe(/insurer/.test(name) ? 'insurer' : 'provider');
    const { ReceiptReader } = await import('../../shared/receipts/read.ts');
    const reader = new ReceiptReader();
    const receipts: Receipt[] = [];
    for (let at = 0; at < bytes.length; at += 97)
      receipts.push(...reader.push(bytes.subarray(at, at + 97)).receipts);
    receipts.push(...reader.end().receipts);
    expect(receipts).toEqual(readReceiptFile(bytes).receipts);
  });

  test('other kinds of files are not receipts', () => {
    for (const other of ['uke/README.md', 'drug-master/columns.csv', 'jahis/README.md'])
      expect(recogniseReceipts(readFileSync(`${realData}/${other}`))).toBeUndefined();
  });
});
