import type { ExchangeStore, Listed } from '../../functions/cancellation/exchange/store.ts';
import type { CancellationStore } from '../../functions/cancellation/store.ts';
import { REGISTRATION_COLUMNS } from '../../shared/cancellation/exchange-columns.ts';
import { person } from '../support/people.ts';
import { INSURER } from './portal.ts';

const PER_CHUNK = 500;

/** 初回登録・有効期限状況一覧 about so many people, made while it is read. */
export async function* monthlyList(lines: number) {
  const encoder = new TextEncoder();
  yield encoder.encode(`${REGISTRATION_COLUMNS.join(',')}\r\n`);
  for (let at = 0; at < lines; at += PER_CHUNK) {
    let text = '';
    for (let n = at; n < Math.min(at + PER_CHUNK, lines); n += 1)
      text += `2027-01-12,monthly,${INSURER},p-${n},registered,2022-01-01,,\r\n`;
    yield encoder.encode(text);
  }
}

/** People of whom only that much is kept as one group needs. */
export function countingStore() {
  let registered = 0;
  const records = { current: undefined, past: [], keys: new Map(), listed: undefined };
  const someone = person({ personId: 'p' });
  const none = () => Promise.reject(new Error('not in this test'));
  const exchange: ExchangeStore = {
    ownerOf: none,
    listed: async (ids) =>
      new Map(ids.map((id): [string, Listed] => [id, { person: someone, records }])),
    register: async () => {
      registered += 1;
      return true;
    },
    outgoing: async function* () {},
    open: async function* () {},
  };
  const store: CancellationStore = {
    load: none,
    coverages: none,
    create: none,
    remember: none,
    change: none,
  };
  return { exchange, store, registered: () => registered };
}
