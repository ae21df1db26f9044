import { createApp } from '../../functions/http/create-app.ts';
import { sealPersonId } from '../../functions/http/person-id.ts';
import { hashToken } from '../../functions/storage/sessions.ts';
import { type TreatmentDeps, treatmentRoutes } from '../../functions/treatments/routes.ts';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import type { PdfDocument } from '../../shared/pdf/document.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import type { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { coverage } from '../eligibility-view/support/coverages.ts';
import { person } from '../support/people.ts';
import { procedures } from './invented-treatments.ts';

const ORIGIN = 'http://127.0.0.1:4321';
const TOKEN = 'token';
export const NOW = new Date('2026-11-21T03:00:00Z');

const PEOPLE = [
  person({ personId: 'me' }),
  person({ personId: 'child', birthDate: '2019-05-05', guardians: ['me'] }),
  person({ personId: 'stranger' }),
  person({
    personId: 'hidden',
    birthDate: '2019-05-05',
    guardians: ['me'],
    stoppedBy: ['06130012'],
  }),
];

/** As `?for=` names somebody in this session. */
export const sealed = (personId: string) => encodeURIComponent(sealPersonId(TOKEN, personId));

/** The routes for the signed-in person `me`; what is printed comes back as its document in JSON. */
export function portal(receipts: TreatmentReceipt[], changes: Partial<TreatmentDeps> = {}) {
  const seconds = NOW.getTime() / 1000;
  const session = {
    ...{ tokenHash: hashToken(TOKEN), personId: 'me' },
    ...{ startedAtEpochSeconds: seconds, lastUsedAtEpochSeconds: seconds },
  };
  const records: { personId: string; record: AccessRecord }[] = [];
  const printed: PdfDocument[] = [];
  const app = createApp(ORIGIN).route(
    '/',
    treatmentRoutes({
      publicOrigin: ORIGIN,
      clock: () => NOW,
      randomId: () => 'id',
      operator: DEMO_OPERATOR,
      sessions: {
        find: async (hash) => (hash === session.tokenHash ? session : undefined),
        touch: async (one) => one,
      },
      people: { find: async (id) => PEOPLE.find(({ personId }) => personId === id) },
      audit: { record: async (personId, record) => void records.push({ personId, record }) },
      treatments: { receipts: async ({ personId }) => (personId === 'me' ? receipts : []) },
      procedures: { current: async () => procedures },
      eligibility: { coverages: async ({ personId }) => [coverage({ personId })] },
      printer: {
        print: async (document) => {
          printed.push(document);
          return new TextEncoder().encode('%PDF');
        },
      },
      ...changes,
    }),
  );
  const get = (path: string, token = TOKEN) =>
    app.request(`${ORIGIN}/api/treatments${path}`, { headers: { cookie: `session=${token}` } });
  return { get, records, printed };
}
