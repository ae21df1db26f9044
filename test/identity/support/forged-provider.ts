import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export type Forgery = {
  claims?: JWTPayload;
  header?: { alg?: string; kid?: string };
  signedByOther?: boolean;
  unsigned?: boolean;
  noIdToken?: boolean;
  userinfo?: Record<string, unknown>;
  tokenStatus?: number;
};

/** A provider that answers whatever a test wants to see refused. */
export async function forgedProvider() {
  const [own, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const jwks = { keys: [{ ...(await exportJWK(own.publicKey)), alg: 'ES256', kid: 'own' }] };
  const state: { forgery: Forgery; nonce: string; assertion?: string } = { forgery: {}, nonce: '' };
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/op`;

  const idToken = async () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: 'portal',
      sub: 'someone',
      iat: now,
      exp: now + 300,
      nonce: state.nonce,
      ...state.forgery.claims,
    };
    if (state.forgery.unsigned) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none' })}.${part(claims)}.`;
    }
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'own', ...state.forgery.header })
      .sign(state.forgery.signedByOther ? other.privateKey : own.privateKey);
  };

  const answers: Record<string, (body: string) => Promise<object> | object> = {
    '/op/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/certs`,
    }),
    '/op/certs': () => jwks,
    '/op/userinfo': () => ({ sub: 'someone', ...state.forgery.userinfo }),
    '/op/token': async (body) => {
      state.assertion = new URLSearchParams(body).get('client_assertion') ?? undefined;
      return {
        access_token: 'access',
        token_type: 'Bearer',
        ...(state.forgery.noIdToken ? {} : { id_token: await idToken() }),
      };
    },
  };
  server.on('request', async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const answer = await answers[req.url ?? '']?.(body);
    const status = req.url === '/op/token' ? (state.forgery.tokenStatus ?? 200) : 200;
    res.writeHead(answer ? status : 404, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer ?? {}));
  });
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { issuer, state, close };
}
