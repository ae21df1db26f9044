import { describe, expect, test } from 'vitest';
import { days, readOne } from './fixtures.ts';

/** A record whose field n holds what is given for n; numbers are 項番 of the specification. */
const record = (id: string, fields: Record<number, string | number>): string => {
  const last = Math.max(...Object.keys(fields).map(Number));
  return [id, ...Array.from({ length: last - 1 }, (_, i) => fields[i + 2] ?? '')].join(',');
};

const common = { 2: 7, 4: '202602', 5: '見本', 6: 2, 7: '19800102', 8: 70 };
const headers = {
  medical: 'IR,1,13,1,1234567,,みどり,202603,00',
  dental: 'UK,1,13,3,1234567,,あおば,202603,,00',
  pharmacy: 'YK,1,13,4,1234567,わかば,202603,00',
};

describe('RE', () => {
  test.each([
    [
      '医科',
      headers.medical,
      { 3: 1111, 9: '20260201', 11: 3, 12: '0228', 15: 9, 19: '12345678901234567', 37: 'ミホン' },
    ],
    [
      'DPC',
      headers.medical,
      {
        3: 1111,
        9: '20260201',
        11: 3,
        12: '0228',
        15: 9,
        19: 0,
        21: '12345678901234567',
        29: 'ミホン',
      },
    ],
    [
      '歯科',
      headers.dental,
      { 3: 3111, 9: '20260201', 13: 3, 14: '0228', 20: '12345678901234567', 26: 'ミホン' },
    ],
    [
      '調剤',
      headers.pharmacy,
      {
        3: 4112,
        9: '0228',
        10: 13,
        11: 1,
        12: '7654321',
        13: '医院',
        15: '医師甲',
        16: '医師乙',
        38: '12345678901234567',
        41: 3,
        42: 'ミホン',
      },
    ],
  ])('%s', (_, header, fields) => {
    const receipt = readOne(header, record('RE', { ...common, ...fields }));
    expect(receipt).toMatchObject({
      number: '7',
      careMonth: '2026-02',
      claimMonth: '2026-03',
      benefitPercent: 70,
      copaymentClass: '3',
      specialNotes: ['02', '28'],
      searchNumbers: ['12345678901234567'],
      person: { name: '見本', kana: 'ミホン', sex: '2', birthDate: '1980-01-02' },
    });
    if (receipt.dispensing) {
      expect(receipt.dispensing.prescriber).toEqual({ code: '1317654321', name: '医院' });
      expect(receipt.dispensing.doctors).toEqual(['医師甲', '医師乙']);
    } else expect(receipt.admittedOn).toBe('2026-02-01');
    if (receipt.kind === 'medical' || receipt.kind === 'dpc') expect(receipt.yenPerPoint).toBe(9);
  });
});

describe('HO and KO', () => {
  const medical = {
    days: 5,
    points: 6,
    mealCount: 8,
    mealCost: 9,
    patientPays: 12,
    reduction: '13',
    reductionPercent: 14,
    reductionYen: 15,
  };
  test.each([
    [
      '医科',
      headers.medical,
      { 3: 1111 },
      medical,
      { patientPays: 7, coveredCopayment: 9, mealCount: 11, mealCost: 12 },
    ],
    [
      '医科 outpatient',
      headers.medical,
      { 3: 1112 },
      medical,
      { patientPays: 7, coveredCopayment: 8, mealCount: 11, mealCost: 12 },
    ],
    [
      'DPC',
      headers.medical,
      { 3: 1111, 19: 0 },
      { ...medical, mealShare: 16 },
      { patientPays: 7, coveredCopayment: 9, mealCount: 11, mealCost: 12, mealShare: 13 },
    ],
    [
      '歯科',
      headers.dental,
      { 3: 3112 },
      { mealCount: 7, mealCost: 8, patientPays: 11 },
      { mealCount: 9, mealCost: 10 },
    ],
    [
      '調剤',
      headers.pharmacy,
      { 3: 4112 },
      { patientPays: 10, reduction: '12', reductionPercent: 13, reductionYen: 14 },
      { patientPays: 8, coveredCopayment: 10 },
    ],
  ])('%s: every field holds its own number', (_, header, re, insurance, public1) => {
    const numbered = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [i + 5, i + 5]));
    const receipt = readOne(
      header,
      record('RE', { ...common, ...re }),
      record('HO', { ...numbered, 2: '06999999', 3: '１２', 4: '３４' }),
      record('KO', { ...numbered, 2: '54999999', 3: '1111111' }),
    );
    expect(receipt.person).toMatchObject({ insurerNumber: '06999999', symbol: '12', number: '34' });
    expect(receipt.payers.map(({ rank, number }) => [rank, number])).toEqual([
      [0, '06999999'],
      [1, '54999999'],
    ]);
    const both = { days: 5, points: 6 };
    expect(receipt.payers[0]?.claimed).toMatchObject({ ...both, ...insurance });
    expect(receipt.payers[1]?.claimed).toMatchObject({ ...both, ...public1 });
  });
});

describe('items', () => {
  const on = days({ 1: 2, 28: 1 });
  const unit = {
    points: 9,
    count: 3,
    days: [
      { day: 1, count: 2 },
      { day: 28, count: 1 },
    ],
  };
  const columns = (count: number) => ','.repeat(count - 1);
  test.each([
    ['SI', headers.medical, 1112, `SI,12,1,112007410,5,9,3,${columns(6)},${on}`],
    ['IY', headers.medical, 1112, `IY,21,1,620000001,5,9,3,${columns(6)},${on}`],
    ['TO', headers.medical, 1112, `TO,40,1,710000001,5,9,3,009,12.5,,名,${columns(6)},${on}`],
    ['歯科 SS', headers.dental, 3112, `SS,11,1,301072810,5,${columns(71)},9,3,${on}`],
    ['歯科 IY', headers.dental, 3112, `IY,21,1,620000001,5,9,3,1,${on}`],
    ['歯科 TO', headers.dental, 3112, `TO,80,1,700720000,5,${columns(7)},9,3,${on}`],
  ])('%s', (_, header, type, line) => {
    const receipt = readOne(header, record('RE', { ...common, 3: type }), line);
    expect(receipt.units).toMatchObject([{ ...unit, items: [{ amount: 5 }] }]);
  });
});

test('CZ and KI: fees with their payers', () => {
  const receipt = readOne(
    headers.pharmacy,
    record('RE', { ...common, 3: 4112 }),
    'SH,01,1,003,,3',
    record('CZ', {
      2: 1,
      4: '20260203',
      6: 14,
      7: 1,
      10: '420001810',
      11: 24,
      14: 42,
      16: 2,
      17: '430000001',
      18: 5,
      58: 1,
      61: '440000001',
      62: 28,
      63: 1,
      64: '450000001',
      65: 6,
    }),
    record('KI', {
      2: '20260203',
      4: 1,
      5: '410000001',
      6: 45,
      8: 1,
      9: '460000001',
      10: 2,
      11: 13,
      70: 1,
      71: '470000001',
      72: 1,
      73: 3,
    }),
  );
  const [dispensing] = receipt.dispensing?.groups[0]?.dispensings ?? [];
  expect(dispensing).toMatchObject({ dispensedOn: '2026-02-03', quantity: 14, drugPoints: 42 });
  expect(dispensing?.fees.map(({ code, burden, points }) => `${code} ${burden} ${points}`)).toEqual(
    ['420001810 1 24', '430000001 2 5', '450000001 1 6', '440000001 1 28'],
  );
  expect(
    receipt.dispensing?.fees.map(({ code, count, points }) => `${code} ${count} ${points}`),
  ).toEqual(['410000001 1 45', '460000001 2 13', '470000001 1 3']);
});
