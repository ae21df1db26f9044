import type { Receipt } from './codec.ts';

/** What a receipt says about the insurance card; folded as in the coverage. */
export type ReceiptCard = {
  insurerNumber: string;
  symbol: string;
  number: string;
  /** Empty when the receipt has none. */
  branch: string;
};

const MAIN_INSURANCE = '1';

/**
 * The cards to find a person by, best first: the one that the review body put in (SN 4–6, after 振替 or
 * loss of coverage), then the one of the claim (HO). Empty for 公費単独 and for 不詳レセプト, which must
 * never match anyone. @source product §4.2
 */
export function cardsOf(receipt: Receipt): ReceiptCard[] {
  const { insurerNumber, symbol, number, branch } = receipt.person;
  const cards = receipt.confirmations
    .filter((one) => one.payer === MAIN_INSURANCE && one.insurerNumber !== '')
    .map((one) => ({
      insurerNumber: one.insurerNumber,
      symbol: one.symbol,
      number: one.number,
      branch: one.branch,
    }))
    .reverse();
  if (insurerNumber !== '') cards.push({ insurerNumber, symbol, number, branch });
  return cards.filter((card) => !isUnknown(card));
}

/** 保険者番号 of six or eight digits; six can be padded with zeros to eight. */
const UNKNOWN_INSURER = /^(?:7{8}|(?:00)?7{6})$/;
const FULL_OF_SEVENS = /^7{7,}$/;
const MANY_SEVENS = /^7{5,}$/;

/**
 * 不詳レセプト: 7s over the full width of a field. A 番号 of seven 7s and more tells it alone, one of five
 * or six only under a 記号 of 7s. A shorter one (7, 77, 777 …) is a number that a real person can have.
 * Our reading of product §4.2: no public document says how many 7s the review body writes into a 番号.
 */
const isUnknown = ({ insurerNumber, symbol, number }: ReceiptCard): boolean =>
  UNKNOWN_INSURER.test(insurerNumber) ||
  FULL_OF_SEVENS.test(number) ||
  (MANY_SEVENS.test(number) && /^7+$/.test(symbol));
