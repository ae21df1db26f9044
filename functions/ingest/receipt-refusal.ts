import type { LineError } from '../../shared/ingest/summary.ts';
import { holdsIndividualNumber } from '../../shared/insurance/individual-number.ts';
import type { ReceiptItems } from './receipt-items.ts';

/** DynamoDB takes items of 400 KB; a day of medicines has about one. */
const MAX_ITEM_CHARACTERS = 100_000;
/** Characters of 記号 and of 番号, which are parts of keys; real ones have at most some twenty. */
const MAX_CARD_CHARACTERS = 40;
const MAX_NAME_CHARACTERS = 200;
/** One per body that numbered the receipt; a real one has one. */
const MAX_SEARCH_NUMBERS = 20;
const MAX_SEARCH_NUMBER_CHARACTERS = 100;

type Refusal = Omit<LineError, 'line'>;

/** Why a receipt that could be read is not stored; undefined for nearly all. */
export function receiptRefusal(receipt: ReceiptItems): Refusal | undefined {
  const { items, claimant } = receipt;
  if (items.length === 0) return { field: 'RE', code: 'impossible-value' };
  if (claimant.name.length > MAX_NAME_CHARACTERS) return { field: 'RE', code: 'too-long' };
  if (holdsIndividualNumber(claimant.name)) return { field: 'RE', code: 'individual-number' };
  const card = refusedCard(receipt);
  if (card) return { field: 'HO', code: card };
  const { searchNumbers } = receipt.version;
  if (
    searchNumbers.length > MAX_SEARCH_NUMBERS ||
    searchNumbers.some((number) => number.length > MAX_SEARCH_NUMBER_CHARACTERS)
  )
    return { field: 'RE', code: 'too-long' };
  for (const { body } of items) {
    if (body === undefined) continue;
    if (body.length > MAX_ITEM_CHARACTERS) return { field: 'RE', code: 'receipt-too-long' };
    if (holdsIndividualNumber(body)) return { field: 'RE', code: 'individual-number' };
  }
  return undefined;
}

function refusedCard({ claimant, version }: ReceiptItems): string | undefined {
  for (const { insurerNumber, symbol, number, branch } of claimant.cards) {
    const parts = [symbol, number, branch];
    if (parts.some((part) => part.length > MAX_CARD_CHARACTERS)) return 'too-long';
    if (!/^\d{6}(\d\d)?$/.test(insurerNumber)) return 'bad-insurer-number';
    if (parts.some(holdsIndividualNumber)) return 'individual-number';
  }
  return (version.splitInsurer ?? '').length > MAX_CARD_CHARACTERS ? 'too-long' : undefined;
}
