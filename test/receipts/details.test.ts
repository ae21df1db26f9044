import { describe, expect, test } from 'vitest';
import { codesOf, HO, IR, item, RE, read, readOne } from './fixtures.ts';

const withFields = (line: string, more: Record<number, string>) => {
  const fields = line.split(',');
  for (const [field, value] of Object.entries(more)) fields[Number(field) - 1] = value;
  return Array.from(fields, (field) => field ?? '').join(',');
};
const details = (...lines: string[]) => readOne(IR, RE, HO, ...lines).details;

describe('what a receipt says besides money and items', () => {
  test('RE: ward, beds, chart, 請求情報, 診療科, 患者の状態', () => {
    const re = withFields(RE, {
      ...{ 10: '0107', 13: '120', 14: 'A-17', 21: 'じゆう', 22: '01', 23: '03', 32: '10' },
      38: '001',
    });
    expect(readOne(IR, re, HO).details).toMatchObject({
      wards: ['01', '07'],
      beds: 120,
      chartNumber: 'A-17',
      claimInfo: 'じゆう',
      departments: [
        { name: '01', part: '03', sex: '', treatment: '', disease: '' },
        { name: '10' },
      ],
      patientStates: ['001'],
    });
  });

  test('SY: coded and not, 修飾語, 主傷病', () =>
    expect(
      details('SY,8830417,20210801,1,20574000,,01,左', 'SY,0000999,20210909,2,,よくわからない痛み'),
    ).toMatchObject({
      diagnoses: [
        {
          code: '8830417',
          startedOn: '2021-08-01',
          modifiers: ['2057', '4000'],
          main: true,
          note: '左',
        },
        { code: '0000999', outcome: '2', name: 'よくわからない痛み', main: false },
      ],
    }));

  test('JD, MF, GR', () =>
    expect(details(`JD,1,,1,,2${',9'}`, 'MF,01', 'GR,04,040080X099X0XX')).toMatchObject({
      visits: [
        {
          payer: '1',
          days: [
            { day: 2, mark: '1' },
            { day: 4, mark: '2' },
            { day: 5, mark: '9' },
          ],
        },
      ],
      counterPayment: '01',
      ungrouped: { reason: '04', dpcCode: '040080X099X0XX' },
    }));

  test('SJ: a line without 区分 goes on with the one before', () =>
    expect(details('SJ,01,はじめ', 'SJ,,つづき', 'SJ,07,べつ').statements).toMatchObject([
      { kind: '01', text: 'はじめつづき' },
      { kind: '07', text: 'べつ' },
    ]));

  test('a statement may have 1,200 characters, which other text may not', () => {
    const text = '字'.repeat(1_200);
    const part = read(IR, RE, HO, `SJ,01,${text}`, 'GO,1,100,99');
    expect(codesOf(part)).toEqual([]);
    expect(part.receipts[0]?.details.statements[0]?.text).toBe(text);
  });

  test('特定器材: unit, price and name of what has no code of its own', () => {
    const line = `TO,40,1,777770000,2,34,1,033,170,,ちゅうしゃき 10mL,,,,,,,${',1'}`;
    const [unit] = readOne(IR, RE, HO, line).units;
    expect(unit?.items[0]?.material).toEqual({
      unit: '033',
      price: 170,
      name: 'ちゅうしゃき 10mL',
    });
  });

  test('lines of an organ donor are not this person’s', () =>
    expect(
      details(
        'SY,8830417,20210801,1',
        'TI,1',
        'SY,8830418,20210801,1',
        item('SI', '50,1', '150000001', '', '1', { 1: 1 }),
      ).diagnoses,
    ).toHaveLength(1));
});
