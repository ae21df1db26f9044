import * as v from 'valibot';

/** A signed-in browser, as stored under the hash of its cookie token. Instants are epoch seconds. */
export const Session = v.object({
  tokenHash: v.string(),
  personId: v.string(),
  startedAtEpochSeconds: v.number(),
  lastUsedAtEpochSeconds: v.number(),
});
export type Session = v.InferOutput<typeof Session>;
