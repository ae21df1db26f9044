import * as v from 'valibot';
import type { Endpoint } from '../kernel/endpoint.ts';
import { LANGUAGES, type Language } from '../kernel/texts.ts';

/** Name and an id for `?for=` that means something in this session only. */
const Named = v.object({ id: v.string(), name: v.string() });

/**
 * Who is signed in in this browser. A person whose data cannot be shown counts as not signed in.
 * Asking does not make the session longer.
 */
export const SessionAnswer = v.variant('signedIn', [
  v.object({
    signedIn: v.literal(false),
    person: v.null(),
    actingFor: v.array(v.never()),
    expiresAt: v.null(),
  }),
  v.object({
    signedIn: v.literal(true),
    person: Named,
    /** Persons whose data this person may see now: children under 15, and (F9) proxies' principals */
    actingFor: v.array(v.object({ ...Named.entries, reason: v.picklist(['guardian', 'grant']) })),
    /** UTC; when the session ends if it is not used again */
    expiresAt: v.pipe(v.string(), v.isoTimestamp()),
  }),
]);
export type SessionAnswer = v.InferOutput<typeof SessionAnswer>;

export const SIGNED_OUT = {
  signedIn: false,
  person: null,
  actingFor: [],
  expiresAt: null,
} as const satisfies SessionAnswer;

/** Why a browser was sent back to the sign-in page: `?problem=`. Stable; each has a sentence in texts.ts. */
export const SIGN_IN_PROBLEMS = [
  /** the answer of the provider was not the one expected: start again */
  'sign-in-failed',
  /** the person gave up at the provider */
  'sign-in-cancelled',
  /** the provider cannot be reached */
  'sign-in-unavailable',
  /** 氏名, 生年月日 or 性別 were not passed on, so nobody can be found */
  'claims-missing',
  /** signed in at the provider, but not connected to a person here: call the insurer */
  'not-linked',
] as const;
export const SignInProblem = v.picklist(SIGN_IN_PROBLEMS);
export type SignInProblem = v.InferOutput<typeof SignInProblem>;

/** Pages of the site that the sign-in routes send browsers to. */
export const signInPage = (language: Language, problem?: SignInProblem): string =>
  `${language === 'ja' ? '' : `/${language}`}/sign-in/${problem ? `?problem=${problem}` : ''}`;
/** Where a person types the numbers of the card, which that page sends to `linkPerson` (link-contract.ts). */
export const linkPage = (language: Language): string =>
  `${language === 'ja' ? '' : `/${language}`}/sign-in/link/`;

const AskedLanguage = v.fallback(v.optional(v.picklist(LANGUAGES), 'ja'), 'ja');

/** A wrong value is no reason to stop somebody who wants to sign in: the first page, in Japanese. */
export const SignInQuery = v.object({
  returnTo: v.fallback(v.optional(v.string()), undefined),
  lang: AskedLanguage,
});
export type SignInQuery = v.InferOutput<typeof SignInQuery>;

const ProviderText = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_000));
export const CallbackQuery = v.object({
  state: ProviderText,
  code: v.optional(ProviderText),
  error: v.optional(ProviderText),
});

export const SignOutQuery = v.object({
  /** `1`: every browser and device of this person */
  everywhere: v.optional(v.picklist(['1'])),
  lang: AskedLanguage,
});

export const ExtendAnswer = v.object({ expiresAt: v.pipe(v.string(), v.isoTimestamp()) });
export type ExtendAnswer = v.InferOutput<typeof ExtendAnswer>;

/** @property for whose data were on the page, as in `?for=`; absent: one's own */
export const NotMeQuery = v.object({ for: v.optional(v.pipe(v.string(), v.maxLength(700))) });

export const getSession = {
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in in this browser, and for whom they may act',
  data: 'session',
  answer: SessionAnswer,
  problems: [],
} as const satisfies Endpoint;

export const extendSession = {
  method: 'post',
  path: '/api/session/extend',
  summary: 'Goes on with a session that is about to end; never beyond its absolute end',
  data: 'session',
  answer: ExtendAnswer,
  problems: ['not-signed-in', 'session-expired'],
} as const satisfies Endpoint;

export const beginSignIn = {
  method: 'get',
  path: '/api/sign-in',
  summary: 'Sends the browser to the identity provider',
  data: 'public',
  query: SignInQuery,
  problems: [],
} as const satisfies Endpoint;

export const finishSignIn = {
  method: 'get',
  path: '/api/sign-in/callback',
  summary: 'Where the identity provider sends the browser back; leads to a page in every case',
  data: 'public',
  query: CallbackQuery,
  problems: [],
} as const satisfies Endpoint;

export const signOut = {
  method: 'post',
  path: '/api/sign-out',
  summary: 'Ends the session of this browser, or of all browsers; 204, or a page for a plain form',
  data: 'session',
  query: SignOutQuery,
  problems: [],
} as const satisfies Endpoint;

export const notMe = {
  method: 'post',
  path: '/api/not-me',
  summary:
    '「これは私の情報ではありません」: ends every session, undoes the link, opens a case; 204',
  data: 'session',
  query: NotMeQuery,
  problems: ['not-signed-in', 'session-expired'],
} as const satisfies Endpoint;
