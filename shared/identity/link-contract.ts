import * as v from 'valibot';
import { TypedCard } from '../insurance/typed-card.ts';
import type { Endpoint } from '../kernel/endpoint.ts';

export const LinkAnswer = v.object({ returnTo: v.string() });
export type LinkAnswer = v.InferOutput<typeof LinkAnswer>;

export const linkPerson = {
  method: 'post',
  path: '/api/link',
  summary: 'First sign-in without a fitting address: the numbers of the card, typed in',
  data: 'public',
  body: TypedCard,
  answer: LinkAnswer,
  problems: ['not-signed-in', 'not-linked', 'linking-locked', 'invalid-input'],
} as const satisfies Endpoint;
