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
 * loss of coverage), then the one of the claim (HO). Empty for 公費単独 and for 不詳レセプト, whose
 * numbers are only 7s and must never match anyone. @source product §4.2
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

const isUnknown = ({ insurerNumber, number }: ReceiptCard): boolean =>
  /^7+$/.test(insurerNumber) || /^7+$/.test(number);
