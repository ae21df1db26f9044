import { expect, test } from 'vitest';
import { signInConfiguration } from '../../functions/identity/configuration.ts';
import { newClientKey } from '../../functions/local/provider/client-key.ts';

const { privateKey } = await newClientKey();
const right = {
  OIDC_ISSUER: 'https://provider.example/api/realms/main',
  OIDC_CLIENT_ID: 'portal',
  OIDC_KEY: privateKey,
};

test('a complete environment is accepted', async () => {
  const settings = signInConfiguration(right);
  expect(settings).toMatchObject({ issuer: right.OIDC_ISSUER, clientId: 'portal' });
  expect(await settings.clientKey()).toMatchObject({ crv: 'P-256' });
  const onAws = { ...right, OIDC_KEY: undefined, OIDC_KEY_SECRET: 'arn' };
  expect(() => signInConfiguration(onAws)).not.toThrow();
  expect(() =>
    signInConfiguration({ ...right, OIDC_ISSUER: 'http://127.0.0.1:1/p' }),
  ).not.toThrow();
});

test.each([
  ['no issuer', { OIDC_ISSUER: undefined }, 'OIDC_ISSUER'],
  ['an issuer without https', { OIDC_ISSUER: 'http://provider.example' }, 'OIDC_ISSUER'],
  ['no client id', { OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
  ['no key', { OIDC_KEY: undefined }, 'OIDC_KEY'],
  ['two keys', { OIDC_KEY_SECRET: 'arn' }, 'OIDC_KEY'],
  ['a key that is none', { OIDC_KEY: '{"d":"secret-part"}' }, 'client key'],
  ['no JSON', { OIDC_KEY: 'secret-part' }, 'client key'],
])('%s stops the start and names what is wrong, not the key', (_, change, named) => {
  const start = () => signInConfiguration({ ...right, ...change });
  expect(start).toThrow(named);
  expect(start).not.toThrow('secret-part');
});
