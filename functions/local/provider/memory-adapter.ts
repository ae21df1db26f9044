import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; endsAtMs: number };

const MOST_ENTRIES = 5_000;

/** What the provider remembers while it runs: attempts and codes of one machine, nothing to keep. */
export function memoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>();
  const alive = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    return found && found.endsAtMs > Date.now() ? found.payload : undefined;
  };
  const search = (name: string, fits: (payload: AdapterPayload) => boolean) => {
    for (const key of kept.keys()) {
      const payload = key.startsWith(`${name}:`) ? alive(key) : undefined;
      if (payload && fits(payload)) return payload;
    }
    return undefined;
  };
  return (name): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const endsAtMs = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000;
      kept.delete(`${name}:${id}`);
      kept.set(`${name}:${id}`, { payload, endsAtMs });
      const [oldest] = kept.keys();
      if (kept.size > MOST_ENTRIES && oldest) kept.delete(oldest);
    },
    find: async (id) => alive(`${name}:${id}`),
    findByUid: async (uid) => search(name, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => search(name, (payload) => payload.userCode === userCode),
    async consume(id) {
      const payload = alive(`${name}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(`${name}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) {
        if (key.startsWith(`${name}:`) && payload.grantId === grantId) kept.delete(key);
      }
    },
  });
}
