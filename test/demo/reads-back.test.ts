import { expect, test } from 'vitest';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { totalFindings } from '../../shared/receipts/totals.ts';
import { TODAYS } from './delivered.ts';

test.each(TODAYS)('on %s the portal reads every receipt without a finding', (today) => {
  const files = demoFiles(today).filter(({ name }) => /UKE|CYO|RECODEINFO/.test(name));
  const read = files.map(({ bytes }) => readReceiptFile(bytes));
  expect(read.flatMap(({ findings }) => findings)).toEqual([]);
  expect(read.flatMap(({ receipts }) => receipts.flatMap(totalFindings))).toEqual([]);
  expect(read.every(({ receipts }) => receipts.length > 0)).toBe(true);
});
