import type { Page, Route } from 'playwright-core';
import type { SessionAnswer } from '../../shared/identity/contract.ts';
import type { Medication } from '../../shared/medications/codec.ts';
import type { MedicationList } from '../../shared/medications/contract.ts';
import { ORIGIN } from './built-site.ts';

/** One answer of the pretended API: a value, a problem, or nothing at all (no signal). */
export type Answer =
  | { json: unknown }
  | { problem: string; status: number }
  | { status: 204 }
  | 'no-signal'
  | 'never';

export type Asked = { method: string; path: string; search: URLSearchParams; body: string | null };
export type FakeApi = {
  /** What the next calls of an operation get, by `GET /api/…` */
  answers: Map<string, (asked: Asked) => Answer>;
  asked: Asked[];
};

/** Pretends to be the API towards one page, so that a page can be brought into every state. */
export async function fakeApi(page: Page): Promise<FakeApi> {
  const api: FakeApi = { answers: new Map(), asked: [] };
  await page.route(`${ORIGIN}/api/**`, async (route: Route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    const asked = {
      method: request.method(),
      path: pathname,
      search: searchParams,
      body: request.postData(),
    };
    api.asked.push(asked);
    const answer = api.answers.get(`${asked.method} ${asked.path}`)?.(asked) ?? {
      problem: 'not-found',
      status: 404,
    };
    if (answer === 'never') return;
    if (answer === 'no-signal') return route.abort('internetdisconnected');
    if ('problem' in answer) {
      return route.fulfill({
        status: answer.status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: `/problems/${answer.problem}`, status: answer.status }),
      });
    }
    if ('status' in answer) return route.fulfill({ status: answer.status });
    return route.fulfill({ json: answer.json });
  });
  return api;
}

export const SIGNED_OUT: SessionAnswer = {
  signedIn: false,
  person: null,
  actingFor: [],
  expiresAt: null,
};

/** @param secondsLeft until the session ends */
export const signedIn = (secondsLeft = 900, withChild = false): SessionAnswer => ({
  signedIn: true,
  person: { id: 'id-self', name: '見本　健一' },
  actingFor: withChild ? [{ id: 'id-child', name: '見本　さくら', reason: 'guardian' }] : [],
  expiresAt: new Date(Date.now() + secondsLeft * 1000).toISOString(),
});

export const medicine = (given: Partial<Medication> = {}): Medication => ({
  dispensedOn: '2026-11-05' as Medication['dispensedOn'],
  facilityName: 'みほん調剤薬局　駅前店',
  prescribedBy: 'さくら見本内科クリニック',
  setting: 'outside',
  route: 'internal',
  drugCode: '610000000',
  drugName: 'アムロジピンＯＤ錠５ｍｇ「見本」',
  ingredientName: 'アムロジピンベシル酸塩',
  usage: '１日１回　朝食後',
  note: '',
  dose: { amount: 1, unit: '錠' },
  quantity: { amount: 28, unit: '日分' },
  marks: [],
  ...given,
});

export const list = (given: Partial<MedicationList> = {}): MedicationList => ({
  asOf: '2026-11-21' as MedicationList['asOf'],
  completeTo: '2026-10-31' as MedicationList['completeTo'],
  nextExpectedOn: '2026-12-11' as MedicationList['nextExpectedOn'],
  items: [medicine()],
  next: null,
  current: [],
  sameIngredient: [],
  choices: { facilities: [], ingredients: [] },
  ...given,
});
