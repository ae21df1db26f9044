import { foldCardText } from '../kernel/text.ts';
import { foldInsurerNumber, isLateElderly } from './insurer-number.ts';

/** What is printed on a card and tells whose it is, apart from 枝番. */
export type CardNumbers = { insurerNumber: string; symbol: string; number: string };

/**
 * One spelling of each card, for finding and comparing: width, blanks and hyphens folded, a 国保 number with
 * and without its padding `00` alike, 記号 left out where the card has none (後期高齢者). Leading zeros count.
 * `|` separates the parts of a key and is replaced.
 * @source formats/identity-and-insurance-numbers.md §3, §4
 */
export function foldCard(card: CardNumbers): CardNumbers {
  const insurerNumber = keyText(foldInsurerNumber(card.insurerNumber));
  return {
    insurerNumber,
    symbol: isLateElderly(insurerNumber) ? '' : keyText(card.symbol),
    number: keyText(card.number),
  };
}

const keyText = (text: string): string => foldCardText(text).toUpperCase().replaceAll('|', '/');
