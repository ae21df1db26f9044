import * as v from 'valibot';
import type { linkTexts } from '../../../../shared/identity/link-texts.ts';
import { TypedCard } from '../../../../shared/insurance/typed-card.ts';

export type Typed = Record<keyof TypedCard, string>;
type Sentence = keyof (typeof linkTexts)['ja']['errors'];
export type LinkErrors = Partial<Record<keyof TypedCard, Sentence>>;

/** What to say beside which field, before anything is sent; wrong tries are counted on the server. */
export function linkErrors(typed: Typed): LinkErrors {
  const parsed = v.safeParse(TypedCard, typed);
  if (parsed.success) return {};
  const wrong = new Set(parsed.issues.map((issue) => issue.path?.[0].key));
  return {
    ...(wrong.has('insurerNumber') && {
      insurerNumber: typed.insurerNumber.trim() ? 'insurerNumber' : 'insurerNumberEmpty',
    }),
    ...(wrong.has('number') && { number: 'number' }),
    ...(wrong.has('branch') && { branch: 'branch' }),
  };
}
