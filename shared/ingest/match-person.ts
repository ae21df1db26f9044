import * as v from 'valibot';
import { foldCard } from '../insurance/card.ts';
import { foldName } from '../kernel/text.ts';
import { cardsOf } from '../receipts/cards.ts';
import type { Receipt } from '../receipts/codec.ts';

/** One holder of a card as the card index stores it. */
export const CardHolder = v.object({
  personId: v.string(),
  branch: v.optional(v.string()),
  name: v.string(),
  birthDate: v.string(),
  sex: v.string(),
  validFrom: v.string(),
});
export type CardHolder = v.InferOutput<typeof CardHolder>;

/** What a receipt says of whose it is, kept with it so that it can be matched again. */
export const Claimant = v.object({
  /** Best first; none in 公費単独 and 不詳レセプト. */
  cards: v.array(
    v.object({
      insurerNumber: v.string(),
      symbol: v.string(),
      number: v.string(),
      branch: v.string(),
    }),
  ),
  birthDate: v.string(),
  sex: v.string(),
  name: v.string(),
});
export type Claimant = v.InferOutput<typeof Claimant>;
export type ClaimantCard = Claimant['cards'][number];

export function claimantOf(receipt: Receipt): Claimant {
  const cards = cardsOf(receipt).map((card) => ({ ...foldCard(card), branch: card.branch }));
  const unlike = new Map(cards.map((card) => [JSON.stringify(card), card]));
  const { birthDate, sex, name } = receipt.person;
  return { cards: [...unlike.values()], birthDate: birthDate ?? '', sex, name };
}

export type Matched = { personId: string } | 'nobody' | 'several';

/**
 * Whose receipt, among the holders of one of its cards: birth date and sex must be equal, 枝番 too where both
 * have one; the name only decides between several. When it is not told, the receipt is left unmatched.
 * @source product.md §4.2
 */
export function matchHolder(
  claimant: Claimant,
  card: ClaimantCard,
  holders: readonly CardHolder[],
): Matched {
  const fitting = holders.filter(
    (holder) =>
      claimant.birthDate !== '' &&
      holder.birthDate === claimant.birthDate &&
      holder.sex === claimant.sex &&
      (!holder.branch || card.branch === '' || holder.branch === card.branch.padStart(2, '0')),
  );
  const one = onlyPerson(fitting);
  if (one !== 'several') return one;
  const name = foldName(claimant.name);
  const named = onlyPerson(fitting.filter((holder) => foldName(holder.name) === name));
  return named === 'nobody' ? 'several' : named;
}

function onlyPerson(holders: readonly CardHolder[]): Matched {
  const ids = new Set(holders.map(({ personId }) => personId));
  const [personId] = ids;
  if (personId === undefined) return 'nobody';
  return ids.size === 1 ? { personId } : 'several';
}
