import { describe, expect, test } from 'vitest';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { days, HO, IR, item, RE, readOne } from './fixtures.ts';

const iy = (
  head: string,
  code: string,
  amount: string,
  points: string,
  on: Record<number, number>,
) => item('IY', head, code, amount, points, on);
const clinic = (...lines: string[]) => extractMedications(readOne(IR, RE, HO, ...lines));
const ward = (...lines: string[]) =>
  extractMedications(readOne(IR, RE.replace('1112', '1111'), HO, ...lines));

describe('a clinic', () => {
  test('seven days are one column with 7: one day, quantity 7', () => {
    const found = clinic(iy('21,1', '620000001', '3', '5', { 22: 7 }));
    expect(found).toEqual([
      {
        dispensedOn: '2026-02-22',
        facilityCode: '1311234567',
        facilityName: 'みどり内科',
        prescribedBy: 'same',
        setting: 'in-house',
        share: 30,
        prescriptions: [
          {
            route: 'internal',
            usage: '',
            comments: [],
            quantity: { amount: 7, unit: 'days' },
            drugs: [{ drugCode: '620000001', dose: 3 }],
          },
        ],
      },
    ]);
  });

  test('rising and falling doses stay apart', () => {
    const [day] = clinic(
      iy('21,1', '620000001', '1', '5', { 3: 2 }),
      iy('21,1', '620000001', '4', '5', { 3: 3 }),
      iy('21,1', '620000001', '3', '5', { 3: 3 }),
    );
    expect(
      day?.prescriptions.map(({ drugs, quantity }) => [drugs[0]?.dose, quantity.amount]),
    ).toEqual([
      [1, 2],
      [4, 3],
      [3, 3],
    ]);
  });

  test.each([
    ['21', 'internal', 'days'],
    ['22', 'as-needed', 'doses'],
    ['23', 'external', 'total'],
    ['31', 'injection', 'total'],
    ['14', 'home', 'total'],
    ['60', 'other', 'total'],
  ])('診療識別 %s is %s in %s', (section, route, unit) => {
    const [day] = clinic(iy(`${section},1`, '620000001', '1', '5', { 3: 1 }));
    expect(day?.prescriptions[0]).toMatchObject({ route, quantity: { unit } });
  });

  test('free text in front is the usage, other comments are notes', () => {
    const [day] = clinic(
      'CO,21,1,810000001,１日１回朝食後',
      'CO,,1,840000006,０２',
      iy(',1', '620000001', '1', '', { 3: 7 }),
      iy(',1', '620000002', '2', '9', { 3: 7 }),
      'CO,,1,810000001,退院時',
    );
    expect(day?.prescriptions).toEqual([
      {
        route: 'internal',
        usage: '１日１回朝食後',
        comments: [
          { code: '840000006', text: '０２' },
          { code: '810000001', text: '退院時' },
        ],
        quantity: { amount: 7, unit: 'days' },
        drugs: [
          { drugCode: '620000001', dose: 1 },
          { drugCode: '620000002', dose: 2 },
        ],
      },
    ]);
  });

  test('text in front of an operation is no usage', () => {
    const [day] = clinic(
      'CO,50,1,810000001,＊手術に伴う薬剤＊',
      iy(',1', '620000001', '1', '5', { 3: 1 }),
    );
    expect(day?.prescriptions[0]).toMatchObject({
      usage: '',
      comments: [{ code: '810000001', text: '＊手術に伴う薬剤＊' }],
    });
  });

  test('reductions and procedures are no drugs', () =>
    expect(
      clinic(
        iy('21,1', '630010002', '', '534', { 3: 1 }),
        item('SI', '21,1', '120000710', '', '9', { 3: 1 }),
      ),
    ).toEqual([]));
});

test('a ward: one count per day, each on its own day', () => {
  const found = ward(iy('21,1', '620000001', '3', '5', { 27: 1, 28: 1 }));
  expect(found.map(({ dispensedOn, setting }) => [dispensedOn, setting])).toEqual([
    ['2026-02-27', 'inpatient'],
    ['2026-02-28', 'inpatient'],
  ]);
});

test('DPC: drugs of the flat rate come from CD, given together by 順序番号', () => {
  const re = `${RE.replace('1112', '1111')}${','.repeat(12)}0`;
  const receipt = readOne(
    IR,
    re,
    HO,
    'BU,110290XX99X00X,20260217,,,',
    'CD,20260218,33,1,1,130003810,,,,1,',
    'CD,20260218,33,1,2,620000001,2,,,1,',
    'CD,20260218,33,1,3,620000002,0.5,,,1,',
    'CD,20260217,21,1,1,620000003,3,,,1,',
  );
  expect(receipt.kind).toBe('dpc');
  const found = extractMedications(receipt);
  expect(
    found.map(({ dispensedOn, prescriptions }) => [
      dispensedOn,
      prescriptions.map(({ route, drugs }) => [route, drugs.map(({ dose }) => dose)]),
    ]),
  ).toEqual([
    ['2026-02-17', [['internal', [3]]]],
    ['2026-02-18', [['injection', [2, 0.5]]]],
  ]);
});

test('歯科: a flat rate has no amount and is no drug', () => {
  const receipt = readOne(
    'UK,1,13,3,1234567,,あおば歯科,202603,,00',
    'IR,1,13,3,1234567,,202603,,',
    'RE,1,3112,202602,見本,1,19800102',
    'HO,06999999,1,1,1,100',
    `IY,21,1,620000001,3,9,3,,${days({ 5: 3 })}`,
    `IY,40,1,630010021,,5,1,,${days({ 5: 1 })}`,
  );
  const found = extractMedications(receipt);
  expect(receipt.institution).toEqual({ code: '1331234567', name: 'あおば歯科' });
  expect(found).toHaveLength(1);
  expect(found[0]?.prescriptions.map(({ drugs }) => drugs)).toEqual([
    [{ drugCode: '620000001', dose: 3 }],
  ]);
});

describe('a pharmacy', () => {
  const cz = (prescribed: string, dispensed: string, quantity: number) =>
    `CZ,1,${prescribed},${dispensed},1,${quantity},1,1,01,420001810,24`;
  const pharmacy = (...lines: string[]) =>
    extractMedications(
      readOne(
        'YK,1,13,4,7654321,あおば薬局,202603,00',
        'RE,1,4112,202602,見本,1,19800102,,,13,1,1234567,みどり内科,東京都,医師甲',
        'HO,06999999,1,1,1,100',
        ...lines,
      ),
    );
  const usages = (...lines: string[]) =>
    pharmacy(...lines).flatMap(({ prescriptions }) =>
      prescriptions.map(({ usage, instruction }) => [usage, instruction]),
    );

  test('several dispensings of one prescription, each on its day', () => {
    const found = pharmacy(
      'SH,01,1,003,,3',
      cz('20260201', '20260201', 14),
      cz('20260201', '20260215', 14),
      'IY,1,620000001,3,,,,,,１錠',
    );
    expect(found).toMatchObject([
      { dispensedOn: '2026-02-01', prescribedOn: '2026-02-01', setting: 'outside' },
      { dispensedOn: '2026-02-15', prescribedOn: '2026-02-01' },
    ]);
    expect(found[0]?.prescribedBy).toEqual({ code: '1311234567', name: 'みどり内科' });
    expect(found[0]?.prescriptions).toEqual([
      {
        route: 'internal',
        usage: '１日３回食後',
        comments: [],
        quantity: { amount: 14, unit: 'days' },
        drugs: [{ drugCode: '620000001', dose: 3, singleDose: '１錠' }],
      },
    ]);
  });

  test('drugs may stand before CZ', () =>
    expect(
      pharmacy('SH,01,3,900,痛い時', 'IY,1,620000001,1', cz('20260201', '20260201', 10)),
    ).toMatchObject([{ prescriptions: [{ route: 'as-needed', usage: '痛い時' }] }]));

  test('two days of prescription on one day of dispensing stay apart', () =>
    expect(
      pharmacy(
        'SH,01,1,003,,3',
        cz('20260201', '20260203', 7),
        'IY,1,620000001,3',
        'SH,02,1,013,,3',
        cz('20260203', '20260203', 7),
        'IY,1,620000002,1',
      ).map(({ prescribedOn }) => prescribedOn),
    ).toEqual(['2026-02-01', '2026-02-03']));

  test('用法 by code, as text, with an addition, by the hour, unknown', () => {
    const group = (sh: string) => [sh, cz('20260201', '20260201', 1), 'IY,1,620000001,1'];
    expect(
      usages(
        ...group('SH,01,1,012,'),
        ...group('SH,02,1,900,１日おき'),
        ...group('SH,03,1,012,粉砕'),
        ...group('SH,04,1,024,'),
        ...group('SH,05,1,777,医師の指示'),
      ),
    ).toEqual([
      ['１日１回夕食後', undefined],
      ['１日おき', undefined],
      ['１日１回夕食後', '粉砕'],
      ['３時間ごと', undefined],
      ['医師の指示', undefined],
    ]);
  });

  test('materials are no medicine', () =>
    expect(pharmacy('SH,01,9,900,', cz('20260201', '20260201', 1), 'TO,1,710000001,70')).toEqual(
      [],
    ));

  test('a drug without a prescription group is out of place', () =>
    expect(pharmacy('IY,1,620000001,1')).toEqual([]));
});
