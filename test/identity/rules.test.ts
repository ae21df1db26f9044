import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Candidate, matchPerson, type Proof } from '../../shared/identity/rules.ts';
import { sameCard, TypedCard } from '../../shared/insurance/typed-card.ts';
import { IsoDate } from '../../shared/kernel/dates.ts';

const birthDate = v.parse(IsoDate, '1973-04-05');
const identity = { name: '髙橋 太郎', birthDate, sex: '1' } as const;
const numbers = { insurerNumber: '33120015', symbol: '12', number: '3456', branch: '01' };
const candidate = (given: Partial<Candidate> = {}): Candidate => ({
  personId: 'a',
  ...identity,
  address: '東京都見本区見本町1-2-3',
  withheld: false,
  coverages: [{ ...numbers, deleted: false }],
  ...given,
});
const home: Proof = { address: '東京都見本区見本町１丁目２番３号' };
const card: Proof = { card: v.parse(TypedCard, numbers) };
const found = (personId: string) => ({ outcome: 'one', personId });
const none = { outcome: 'none' };
const several = { outcome: 'several' };

describe('who signs in', () => {
  test.each<[string, Proof, Candidate[], object]>([
    ['address folded', home, [candidate()], found('a')],
    ['kanji variant of the name', home, [candidate({ name: '高橋太郎' })], found('a')],
    ['numbers of the card', card, [candidate({ address: '' })], found('a')],
    ['nobody of that name', home, [], none],
    ['another address', { address: '大阪府見本市1-1' }, [candidate()], none],
    ['no address stated', { address: undefined }, [candidate()], none],
    ['no address on either side', { address: '' }, [candidate({ address: '' })], none],
    ['another birth date', home, [candidate({ birthDate: v.parse(IsoDate, '1973-04-06') })], none],
    ['another sex', home, [candidate({ sex: '2' })], none],
    ['another name under an old index entry', home, [candidate({ name: '佐藤太郎' })], none],
    [
      'namesake elsewhere',
      home,
      [candidate(), candidate({ personId: 'b', address: '京都' })],
      found('a'),
    ],
    ['namesakes at one address', home, [candidate(), candidate({ personId: 'b' })], several],
    ['namesakes on one card', card, [candidate(), candidate({ personId: 'b' })], several],
    ['withheld', home, [candidate({ withheld: true })], none],
    ['withheld, by card', card, [candidate({ withheld: true })], none],
    [
      'withheld namesake at one address',
      home,
      [candidate(), candidate({ personId: 'b', withheld: true })],
      several,
    ],
    ['a deleted coverage', card, [candidate({ coverages: [{ ...numbers, deleted: true }] })], none],
    [
      'an ended coverage still proves who it is',
      card,
      [
        candidate({
          coverages: [
            { ...numbers, insurerNumber: '06130017', deleted: false },
            { ...numbers, deleted: false },
          ],
        }),
      ],
      found('a'),
    ],
  ])('%s', (_, proof, candidates, match) => {
    expect(matchPerson(identity, proof, candidates)).toEqual(match);
  });
});

describe('numbers of a card', () => {
  test.each([
    [{}, {}, true],
    [{ symbol: '１２', number: ' 34 56 ' }, {}, true],
    [{ branch: '1' }, {}, true],
    [{ branch: '' }, {}, false],
    [{ branch: '02' }, {}, false],
    [{ symbol: '012' }, {}, false],
    [{ number: '03456' }, {}, false],
    [{ symbol: '' }, {}, false],
    [{ symbol: undefined, branch: undefined }, { symbol: undefined, branch: undefined }, true],
    [{ symbol: '12' }, { symbol: undefined, branch: undefined }, false],
    [{ branch: '07' }, { branch: undefined }, true], // data from before 2021
    [{ symbol: 'ア−１' }, { symbol: 'ア-1' }, true],
    [{ insurerNumber: '138057' }, { insurerNumber: '00138057' }, true],
    [{ insurerNumber: '００１３８０５７' }, { insurerNumber: '138057' }, true],
  ])('%j against %j: %s', (typed, delivered, same) => {
    const parsed = v.parse(TypedCard, { ...numbers, ...typed });
    expect(sameCard(parsed, { ...numbers, ...delivered })).toBe(same);
  });

  test.each([
    { insurerNumber: '33120016' },
    { insurerNumber: '3312001' },
    { insurerNumber: '' },
    { number: '' },
    { number: '1'.repeat(41) },
    { branch: 'ab' },
    { branch: '001' },
  ])('%j is refused before any try is counted', (typed) => {
    expect(v.safeParse(TypedCard, { ...numbers, ...typed }).success).toBe(false);
  });
});
