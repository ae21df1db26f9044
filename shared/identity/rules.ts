import { type DeliveredCard, sameCard, type TypedCard } from '../insurance/typed-card.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { foldAddress, foldName } from '../kernel/text.ts';
import type { Identity } from './claims.ts';

/** Wrong tries before linking is locked, and for how long. @source product.md F1 */
export const LINKING = { wrongTries: 5, lockSeconds: 60 * 60 } as const;

/** How long a sign-in may take at the provider, and the typing of the card's numbers after it. */
export const SIGN_IN = { attemptSeconds: 10 * 60, linkingSeconds: 15 * 60 } as const;

/** A person who may be the one that signs in, with all their coverages, ended ones too. */
export type Candidate = {
  personId: string;
  name: string;
  birthDate: IsoDate;
  sex: '1' | '2';
  address: string;
  withheld: boolean;
  coverages: readonly (DeliveredCard & { deleted: boolean })[];
};

/** The second proof beside name, birth date and sex: one of the two. */
export type Proof = { address: string | undefined } | { card: TypedCard };

export type Match =
  | { outcome: 'one'; personId: string }
  | { outcome: 'none' }
  /** more than one fits: a namesake is never linked, the insurer decides */
  | { outcome: 'several' };

const sameIdentity = (one: Identity, other: Identity): boolean =>
  foldName(one.name) === foldName(other.name) &&
  one.birthDate === other.birthDate &&
  one.sex === other.sex;

const sameAddress = (one: string | undefined, other: string): boolean =>
  one !== undefined && foldAddress(one) !== '' && foldAddress(one) === foldAddress(other);

const proves = (proof: Proof, candidate: Candidate): boolean =>
  'card' in proof
    ? candidate.coverages.some((coverage) => !coverage.deleted && sameCard(proof.card, coverage))
    : sameAddress(proof.address, candidate.address);

/**
 * Who signs in: name (kanji variants folded), birth date and sex and a second proof must fit exactly one
 * person. Withheld people count, so that a namesake is not taken for the other, but are never found.
 *
 * @source product.md F1; document 004 (wrong links, 別人との紐付け)
 */
export function matchPerson(
  identity: Identity,
  proof: Proof,
  candidates: readonly Candidate[],
): Match {
  const fitting = candidates.filter(
    (candidate) => sameIdentity(identity, candidate) && proves(proof, candidate),
  );
  const [first, second] = fitting;
  if (!first) return { outcome: 'none' };
  if (second) return { outcome: 'several' };
  return first.withheld ? { outcome: 'none' } : { outcome: 'one', personId: first.personId };
}
