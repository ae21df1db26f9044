import * as v from 'valibot';
import type { Table } from '../../functions/storage/client.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import { hashToken } from '../../functions/storage/sessions.ts';
import { Person } from '../../shared/eligibility/codec.ts';

/** An invented person; only what a test is about needs to be said. */
export const person = (
  given: Partial<v.InferInput<typeof Person>> & { personId: string },
): Person =>
  v.parse(Person, {
    asOf: '2026-11-01',
    name: '架空 太郎',
    kana: 'カクウ タロウ',
    birthDate: '1973-04-05',
    sex: '1',
    address: '東京都架空区見本1-2-3',
    guardians: [],
    card: { registration: 'registered' },
    stoppedBy: [],
    ...given,
  });

/** Puts people and the edges to their guardians, as the import leaves them. */
export const putPeople = (table: Table, people: readonly Person[]): Promise<void> =>
  putIdempotent(
    table,
    people.flatMap((one) => [
      { pk: pk('eligibility', one.personId), sk: sk.person, ...one },
      ...one.guardians.map((guardian) => ({
        pk: pk('household', guardian),
        sk: sk.ward(one.personId),
        personId: one.personId,
      })),
    ]),
  );

/** A session as the sign-in leaves it. @returns the token that the cookie carries */
export async function putSession(table: Table, personId: string, at: Date): Promise<string> {
  const token = `token-of-${personId}`;
  const now = Math.floor(at.getTime() / 1000);
  await putIdempotent(table, [
    {
      pk: pk('session', hashToken(token)),
      sk: sk.current,
      tokenHash: hashToken(token),
      personId,
      startedAtEpochSeconds: now,
      lastUsedAtEpochSeconds: now,
    },
  ]);
  return token;
}
