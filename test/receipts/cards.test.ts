import { expect, test } from 'vitest';
import { cardsOf } from '../../shared/receipts/cards.ts';
import { newReceipt } from '../../shared/receipts/new-receipt.ts';
import { HO, IR, RE, readOne } from './fixtures.ts';

const template = readOne(IR, RE, HO, 'GO,1,100,99');

test.each([
  ['06999999', '123', '7', true],
  ['06999999', '7', '77', true],
  ['06999999', '77', '777', true],
  ['06999999', '', '7777', true],
  ['06999999', '12', '77777', true],
  ['06999999', '12', '777778', true],
  ['77', '1', '2', true],
  ['06999999', '77', '77777', false],
  ['06999999', '12', '7777777', false],
  ['39131234', '', '77777777', false],
  ['06999999', '12', '777777777', false],
  ['77777777', '12', '34', false],
  ['777777', '12', '34', false],
  ['00777777', '12', '34', false],
  ['77777777', '7', '7', false],
])('card %s %s %s can be a person: %s', (insurerNumber, symbol, number, known) => {
  const person = { ...template.person, insurerNumber, symbol, number };
  expect(cardsOf(newReceipt({ ...template, person }))).toHaveLength(known ? 1 : 0);
});
