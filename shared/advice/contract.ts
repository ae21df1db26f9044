import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { Advice } from './answer.ts';
import { AdviceFacts } from './facts.ts';

/** The three questions; `holds` alone is enough for an answer. The dates make it more exact. */
export const AdviceQuery = v.object({
  ...v.partial(AdviceFacts).entries,
  lang: v.optional(v.picklist(LANGUAGES), 'ja'),
});

export const AdviceQuestion = v.object({
  id: v.picklist(['holds', 'trouble', 'who']),
  question: v.string(),
  choices: v.array(v.object({ value: v.string(), label: v.string() })),
});
export type AdviceQuestion = v.InferOutput<typeof AdviceQuestion>;

export const AdviceAnswer = v.object({
  asOf: IsoDate,
  questions: v.array(AdviceQuestion),
  /** Null until the first question is answered. */
  answer: v.nullable(Advice),
});
export type AdviceAnswer = v.InferOutput<typeof AdviceAnswer>;

export const readAdvice = {
  method: 'get',
  path: '/api/advice',
  summary: 'What to bring and show at a reception',
  data: 'public',
  query: AdviceQuery,
  answer: AdviceAnswer,
  problems: ['invalid-input'],
} as const satisfies Endpoint;
