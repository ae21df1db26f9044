import { exportJWK, generateKeyPair, type JWK } from 'jose';

/**
 * A key pair for the local portal as client of the local provider, new at every start.
 * `privateKey` goes into the environment as `OIDC_KEY`, `publicJwks` to the provider.
 */
export async function newClientKey(): Promise<{ privateKey: string; publicJwks: { keys: JWK[] } }> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const named = { alg: 'ES256', use: 'sig', kid: 'portal' };
  const publicJwk = { ...(await exportJWK(pair.publicKey)), ...named };
  return {
    privateKey: JSON.stringify({ ...(await exportJWK(pair.privateKey)), ...named }),
    publicJwks: { keys: [publicJwk] },
  };
}
