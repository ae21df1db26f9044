import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signInConfiguration } from '../../functions/identity/configuration.ts';
import { openIdProvider, type SignInProvider } from '../../functions/identity/provider.ts';
import { newClientKey } from '../../functions/local/provider/client-key.ts';
import { type Forgery, forgedProvider } from './support/forged-provider.ts';

const CALLBACK = 'https://portal.example/api/sign-in/callback';
const checks = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };
const now = Math.floor(Date.now() / 1000);
let forged: Awaited<ReturnType<typeof forgedProvider>>;
let provider: SignInProvider;

beforeAll(async () => {
  forged = await forgedProvider();
  const settings = signInConfiguration({
    OIDC_ISSUER: forged.issuer,
    OIDC_CLIENT_ID: 'portal',
    OIDC_KEY: (await newClientKey()).privateKey,
    OIDC_ACR_VALUES: 'aal3 crl',
  });
  provider = openIdProvider(settings, CALLBACK);
});
afterAll(() => forged.close());
beforeEach(() => {
  forged.state.nonce = checks.nonce;
  forged.state.forgery = {};
});
const finish = (parameters = `code=c&state=${checks.state}`) =>
  provider.finish(new URL(`${CALLBACK}?${parameters}`), checks);

test('the way to the provider carries PKCE, state, nonce and the assurance asked for', async () => {
  const address = await provider.begin(checks);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'portal',
    redirect_uri: CALLBACK,
    scope: 'openid name address birthdate gender',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge_method: 'S256',
    acr_values: 'aal3 crl',
  });
  expect(address.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  expect(address.href).not.toContain(checks.verifier);
});

test('claims come from the ID token and, where it is silent, from userinfo', async () => {
  forged.state.forgery = {
    claims: { name: '見本 太郎', gender: '1' },
    userinfo: { name: 'other', birthdate: '19730405', address: '東京都' },
  };
  expect(await finish()).toEqual({
    sub: 'someone',
    name: '見本 太郎',
    birthDate: '1973-04-05',
    sex: '1',
    address: '東京都',
  });
});

test('the client shows itself by a short ES256 assertion for the token endpoint', async () => {
  await finish();
  const assertion = forged.state.assertion ?? '';
  expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: 'ES256', kid: 'portal' });
  const { iss, sub, aud, exp = 0, iat = 0, jti } = decodeJwt(assertion);
  expect({ iss, sub, aud }).toEqual({
    iss: 'portal',
    sub: 'portal',
    aud: `${forged.issuer}/token`,
  });
  expect(jti).toBeTruthy();
  expect(exp - iat).toBeLessThanOrEqual(300);
});

test.each<[string, Forgery]>([
  ['another audience', { claims: { aud: 'somebody-else' } }],
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another nonce', { claims: { nonce: 'x'.repeat(43) } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['an expired ID token', { claims: { iat: now - 900, exp: now - 600 } }],
  ['no expiry', { claims: { exp: undefined } }],
  ['no subject', { claims: { sub: undefined } }],
  ['an empty subject', { claims: { sub: '' } }],
  ['a signature of another key', { signedByOther: true }],
  ['an unknown key', { header: { kid: 'unknown' }, signedByOther: true }],
  ['no signature', { unsigned: true }],
  ['no ID token', { noIdToken: true }],
  ['userinfo of somebody else', { userinfo: { sub: 'somebody-else' } }],
  ['a code the provider does not know', { tokenStatus: 400 }],
])('%s is refused', async (_, forgery) => {
  forged.state.forgery = forgery;
  await expect(finish()).rejects.toThrow();
});

test.each([
  `code=c&state=${'x'.repeat(43)}`,
  'code=c',
  `state=${checks.state}`,
  `code=c&code=d&state=${checks.state}`,
  `code=c&state=${checks.state}&iss=https%3A%2F%2Fevil.example`,
  `error=server_error&state=${checks.state}`,
])('the callback %s is refused', async (parameters) => {
  await expect(finish(parameters)).rejects.toThrow();
});

test('a provider that is down can be told from an answer that is refused', async () => {
  forged.state.forgery = { tokenStatus: 503 };
  await expect(finish()).rejects.toMatchObject({ name: 'ProviderUnavailable' });
  const settings = signInConfiguration({
    OIDC_ISSUER: 'http://127.0.0.1:9/op',
    OIDC_CLIENT_ID: 'portal',
    OIDC_KEY: (await newClientKey()).privateKey,
  });
  const down = openIdProvider(settings, CALLBACK);
  await expect(down.begin(checks)).rejects.toMatchObject({ name: 'ProviderUnavailable' });
});
