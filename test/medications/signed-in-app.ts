import { createApp } from '../../functions/http/create-app.ts';
import { type MedicationDeps, medicationRoutes } from '../../functions/medications/routes.ts';
import { hashToken } from '../../functions/storage/sessions.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { person } from '../support/people.ts';
import { drugs } from './dispensing-days.ts';

export const ORIGIN = 'http://127.0.0.1:4321';
export const TOKEN = 'token';
export const COOKIE = `session=${TOKEN}`;

/** The routes for one signed-in person `me` without medicines; a test changes what it is about. */
export function signedInApp(now: Date, changes: Partial<MedicationDeps>) {
  const seconds = now.getTime() / 1000;
  const session = {
    tokenHash: hashToken(TOKEN),
    personId: 'me',
    startedAtEpochSeconds: seconds,
    lastUsedAtEpochSeconds: seconds,
  };
  const me = person({ personId: 'me' });
  return createApp(ORIGIN).route(
    '/',
    medicationRoutes({
      publicOrigin: ORIGIN,
      clock: () => now,
      randomId: () => 'id',
      operator: DEMO_OPERATOR,
      sessions: {
        find: async (hash) => (hash === session.tokenHash ? session : undefined),
        touch: async (one) => one,
      },
      people: { find: async (id) => (id === 'me' ? me : undefined) },
      audit: { record: async () => undefined },
      medications: { days: async () => [] },
      eligibility: { coverages: async () => [] },
      brought: { parts: async () => [], add: async () => true, remove: async () => true },
      printer: { print: async (document) => new TextEncoder().encode(JSON.stringify(document)) },
      drugs: { current: async () => drugs },
      comments: { current: async () => ({ wordsOf: () => undefined }) },
      ...changes,
    }),
  );
}
