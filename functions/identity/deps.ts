import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { type HouseholdStore, householdStore } from '../storage/household.ts';
import { type PeopleStore, peopleStore } from '../storage/people.ts';
import { type SessionStore, sessionStore } from '../storage/sessions.ts';
import { type AttemptStore, attemptStore } from './attempt-store.ts';
import { type CandidateStore, candidateStore } from './candidate-store.ts';
import { type CaseStore, caseStore } from './case-store.ts';
import { type LinkStore, linkStore } from './link-store.ts';
import { type PendingStore, pendingStore } from './pending-store.ts';
import type { SignInProvider } from './provider.ts';
import { type SessionWriter, sessionWriter } from './session-store.ts';
import { type TryCounter, tryCounter } from './try-counter.ts';

/** What signing in needs from outside. */
export type IdentityDeps = {
  provider: SignInProvider;
  publicOrigin: string;
  clock: Clock;
  /** 256 random bits, base64url: cookie tokens, state, nonce, PKCE verifier */
  randomToken: () => string;
  randomId: () => string;
  sessions: SessionStore;
  sessionWriter: SessionWriter;
  people: PeopleStore;
  household: HouseholdStore;
  candidates: CandidateStore;
  attempts: AttemptStore;
  pending: PendingStore;
  links: LinkStore;
  tries: TryCounter;
  cases: CaseStore;
};

const TOKEN_BYTES = 32;

export const identityDeps = (given: {
  table: Table;
  provider: SignInProvider;
  publicOrigin: string;
  clock: Clock;
}): IdentityDeps => ({
  provider: given.provider,
  publicOrigin: given.publicOrigin,
  clock: given.clock,
  randomToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  randomId: randomUUID,
  sessions: sessionStore(given.table),
  sessionWriter: sessionWriter(given.table),
  people: peopleStore(given.table),
  household: householdStore(given.table),
  candidates: candidateStore(given.table),
  attempts: attemptStore(given.table),
  pending: pendingStore(given.table),
  links: linkStore(given.table, given.provider.issuer),
  tries: tryCounter(given.table),
  cases: caseStore(given.table),
});

/** Where the provider sends browsers back; registered with it, so it never depends on a request. */
export const callbackAddress = (publicOrigin: string): string =>
  `${publicOrigin}/api/sign-in/callback`;

export const epochSeconds = (clock: Clock): number => Math.floor(clock().getTime() / 1000);
