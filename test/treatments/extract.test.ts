import { describe, expect, test } from 'vitest';
import { extractTreatments, tellsTreatments } from '../../shared/treatments/extract.ts';
import { days, HO, IR, item, RE, readOne } from '../receipts/fixtures.ts';

const treatments = (...lines: string[]) => extractTreatments(readOne(IR, RE, HO, ...lines));
const linesOf = (...lines: string[]) => treatments(...lines).lines;

describe('診療情報 of one receipt', () => {
  test('facility, setting and month', () =>
    expect(treatments()).toEqual({
      careMonth: '2026-02',
      facilityCode: '1311234567',
      facilityName: 'みどり内科',
      inpatient: false,
      lines: [],
    }));

  test('SI with its section carried forward, amount and days; drugs, materials and comments are none', () =>
    expect(
      linesOf(
        item('SI', '80,1', '180027410', '2', '410', { 3: 1, 17: 1 }),
        item('SI', '50,1', '150000010', '', '', { 3: 1 }),
        item('SI', ',1', '150000490', '', '900', { 3: 1 }),
        item('IY', '50,1', '620000001', '1', '5', { 3: 1 }),
        `TO,50,1,710010001,1,9,1,,,,,,,,,,,${days({ 3: 1 })}`,
        'CO,80,1,810000001,おぼえ',
      ),
    ).toEqual([
      {
        code: '180027410',
        section: '80',
        amount: 2,
        days: [
          [3, 1],
          [17, 1],
        ],
      },
      { code: '150000010', section: '50', days: [[3, 1]] },
      { code: '150000490', section: '50', days: [[3, 1]] },
    ]));

  test('equal procedures of one day are counted together, other amounts and sections are not', () =>
    expect(
      linesOf(
        item('SI', '40,1', '140022810', '', '24', { 5: 1, 4: 2 }),
        item('SI', '40,1', '140022810', '', '24', { 5: 3 }),
        item('SI', '40,1', '140022810', '2', '24', { 5: 1 }),
        item('SI', '60,1', '140022810', '', '24', { 5: 1 }),
      ).map(({ section, amount, days: on }) => [section, amount, on]),
    ).toEqual([
      [
        '40',
        undefined,
        [
          [4, 2],
          [5, 4],
        ],
      ],
      ['40', 2, [[5, 1]]],
      ['60', undefined, [[5, 1]]],
    ]));

  test('a meal counts, the share of the patient in it does not', () =>
    expect(
      linesOf(
        item('SI', '97,1', '197000110', '', '640', { 1: 3 }),
        item('SI', '97,1', '197000810', '', '460', { 1: 3 }),
      ).map(({ code }) => code),
    ).toEqual(['197000110']));

  test('a procedure without a day is not told: its date would be made up', () =>
    expect(linesOf(item('SI', '11,1', '111000110', '', '288', {}))).toEqual([]));
});

describe('other kinds of receipts', () => {
  test('DPC: CD inside the flat rate beside SI outside, name and quantity as written, earlier month named', () => {
    const { inpatient, lines } = extractTreatments(
      readOne(
        IR,
        'RE,1,1111,202602,見本　太郎,1,19700101,,,,,,,,,,,,0',
        HO,
        item('SI', '50,1', '150323010', '', '18370', { 18: 1 }),
        'CD,20260218,33,1,1,130003810,,,,1,',
        'CD,20260218,33,1,2,620000001,2,,,1,',
        'CD,20260219,33,2,1,130003810,,,,2,',
        'CD,20260131,70,1,1,170012170,,4,,1,とくべつな撮影',
      ),
    );
    expect(inpatient).toBe(true);
    expect(lines).toEqual([
      { code: '150323010', section: '50', days: [[18, 1]] },
      {
        code: '130003810',
        section: '33',
        days: [
          [18, 1],
          [19, 2],
        ],
      },
      {
        ...{ code: '170012170', section: '70', amount: 4, name: 'とくべつな撮影' },
        ...{ month: '2026-01', days: [[31, 1]] },
      },
    ]);
  });

  test('歯科: SS with its own codes', () => {
    const ss = (head: string, code: string, on: number) =>
      `SS,${head},${code},,,${','.repeat(69)},265,1,${days({ [on]: 1 })}`;
    const receipt = readOne(
      'UK,1,13,3,1234567,,みほん歯科,202603,,00',
      'IR,1,13,3,1234567,,202603,03-1234-5678,',
      'RE,1,3112,202602,見本　花子,2,19800102',
      HO,
      ss('43,1', '310000310', 12),
    );
    expect(extractTreatments(receipt)).toMatchObject({
      facilityName: 'みほん歯科',
      lines: [{ code: '310000310', section: '43', days: [[12, 1]] }],
    });
  });

  test.each([
    ['medical', true],
    ['dpc', true],
    ['dental', true],
    ['dispensing', false],
  ] as const)('%s tells procedures: %s', (kind, tells) =>
    expect(tellsTreatments({ kind })).toBe(tells),
  );
});
