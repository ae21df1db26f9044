import * as v from 'valibot';
import { expect, test } from 'vitest';
import { adviceRoutes } from '../../functions/eligibility/advice-routes.ts';
import { createApp } from '../../functions/http/create-app.ts';
import { AdviceAnswer } from '../../shared/advice/contract.ts';

const app = createApp('http://127.0.0.1:4321').route(
  '/',
  adviceRoutes({ clock: () => new Date('2026-11-20T15:00:00Z') }), // midnight in Japan
);
const ask = async (query: string) => {
  const response = await app.request(`/api/advice?${query}`);
  return { response, answer: v.parse(AdviceAnswer, await response.json()) };
};

test('signed out, three questions and no answer yet', async () => {
  const { response, answer } = await ask('');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toMatch(/^public/);
  expect(answer.asOf).toBe('2026-11-21');
  expect(answer.answer).toBeNull();
  expect(answer.questions.map(({ id, choices }) => [id, choices.length])).toEqual([
    ['holds', 6],
    ['trouble', 7],
    ['who', 6],
  ]);
});

test('one answer is enough, three make it exact', async () => {
  expect((await ask('holds=card')).answer.answer).toMatchObject({ id: 'card-reads', share: null });
  expect((await ask('holds=card&trouble=not-read&who=preschool')).answer.answer).toMatchObject({
    id: 'not-read',
    share: '窓口で払うのは2割です（小学校入学前）。10割ではありません。',
    source: { month: '2024-11' },
  });
});

test('in English', async () => {
  const { answer } = await ask('holds=card&trouble=pin&lang=en');
  expect(answer.answer?.answer).toMatch(/^You need no PIN/);
  expect(answer.questions[0]?.question).toMatch(/^What do you have/);
});

test('with the date on the card', async () => {
  const { answer } = await ask('holds=card&certificateExpiresOn=2026-10-05');
  expect(answer.answer).toMatchObject({ id: 'certificate-grace', changesOn: '2027-02-01' });
  expect(answer.answer?.answer).toContain('2027年1月31日');
});

test.each(['holds=x', 'holds=card&certificateExpiresOn=2026-02-30', 'lang=fr', 'who='])(
  '%s is refused',
  async (query) => {
    expect((await app.request(`/api/advice?${query}`)).status).toBe(400);
  },
);
