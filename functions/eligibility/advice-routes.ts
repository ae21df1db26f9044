import { Hono } from 'hono';
import * as v from 'valibot';
import { advise } from '../../shared/advice/answer.ts';
import { type AdviceAnswer, readAdvice } from '../../shared/advice/contract.ts';
import { AdviceFacts } from '../../shared/advice/facts.ts';
import { adviceQuestions } from '../../shared/advice/questions.ts';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import type { Env } from '../http/env.ts';
import { validate } from '../http/validate.ts';

/** Short, so that an answer of yesterday is not given for long after midnight. */
const CACHE = 'public, max-age=300';

/** What to bring, without sign-in: nothing here belongs to a person. */
export const adviceRoutes = ({ clock }: { clock: Clock }): Hono<Env> =>
  new Hono<Env>().get(readAdvice.path, validate('query', readAdvice.query), (c) => {
    const { lang, ...facts } = c.req.valid('query');
    const asOf = dateInJapan(clock());
    const known = v.safeParse(AdviceFacts, facts);
    return c.json(
      {
        asOf,
        questions: adviceQuestions(lang),
        answer: known.success ? advise(known.output, asOf, lang) : null,
      } satisfies AdviceAnswer,
      200,
      { 'cache-control': CACHE },
    );
  });
