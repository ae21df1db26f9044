import { createHash } from 'node:crypto';
import type { CheckupDeps } from '../../functions/checkups/deps.ts';
import { checkupRoutes } from '../../functions/checkups/routes.ts';
import type { KeptCheckup } from '../../functions/checkups/store.ts';
import { createApp } from '../../functions/http/create-app.ts';
import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import { hashToken } from '../../functions/storage/sessions.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { person } from '../support/people.ts';
import { day } from './documents.ts';

export const ORIGIN = 'http://127.0.0.1:4321';
export const TOKEN = 'token';
export const NOW = new Date('2026-11-21T03:00:00Z');

/** As the store gives it. */
export function kept(bytes: Uint8Array, id: string): KeptCheckup {
  const { document } = readCheckupDocument(parseXml(bytes), day('2026-11-21'), ownItem);
  if (!document) throw new Error('the invented checkup cannot be read');
  return { id, document, original: createHash('sha256').update(bytes).digest('hex') };
}

/** The routes for one signed-in person `me` without checkups; a test changes what it is about. */
export function signedInApp(changes: Partial<CheckupDeps> = {}) {
  const seconds = NOW.getTime() / 1000;
  const session = {
    tokenHash: hashToken(TOKEN),
    personId: 'me',
    startedAtEpochSeconds: seconds,
    lastUsedAtEpochSeconds: seconds,
  };
  const me = person({ personId: 'me' });
  const app = createApp(ORIGIN).route(
    '/',
    checkupRoutes({
      publicOrigin: ORIGIN,
      clock: () => NOW,
      randomId: () => 'id',
      operator: DEMO_OPERATOR,
      sessions: {
        find: async (hash) => (hash === session.tokenHash ? session : undefined),
        touch: async (one) => one,
      },
      people: { find: async (id) => (id === 'me' ? me : undefined) },
      audit: { record: async () => undefined },
      checkups: { latest: async () => [] },
      status: { of: async () => [] },
      eligibility: { coverages: async () => [] },
      originals: { get: async () => undefined },
      printer: { print: () => Promise.reject(new Error('not in this test')) },
      ...changes,
    }),
  );
  return (path: string, token: string = TOKEN) =>
    app.request(`/api/checkups${path}`, { headers: { cookie: `session=${token}` } });
}
