import * as client from 'openid-client';
import * as v from 'valibot';
import { Claims } from '../../shared/identity/claims.ts';
import type { ClientKey, SignInConfiguration } from './configuration.ts';

/** What ties the provider's answer to one attempt of one browser. */
export type Checks = { state: string; nonce: string; verifier: string };

/** The identity provider could not be asked; the person may try again later. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

export interface SignInProvider {
  readonly issuer: string;
  /** @returns the address at the provider to send the browser to */
  begin(checks: Checks): Promise<URL>;
  /**
   * Exchanges the code and checks the answer: state, nonce, PKCE, issuer, audience, expiry, signature.
   * @param callback the address the browser came back to, on the registered origin and path
   * @throws ProviderUnavailable, or any other error when the answer must not be trusted
   */
  finish(callback: URL, checks: Checks): Promise<Claims>;
}

const SCOPES = 'openid name address birthdate gender';
const PROFILE = ['name', 'birthdate', 'gender', 'address'];
const TIMEOUT_SECONDS = 3; // three questions must fit into the limit of the function
const CLOCK_TOLERANCE_SECONDS = 10;

/** デジタル認証アプリサービス asks for the token endpoint as audience, libraries default to the issuer. */
const clientAuth = async (key: ClientKey, tokenEndpoint: () => string | undefined) => {
  const { kty, crv, x, y, d, kid } = key;
  const imported = await crypto.subtle.importKey(
    'jwk',
    { kty, crv, x, y, d },
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );
  return client.PrivateKeyJwt(kid ? { key: imported, kid } : imported, {
    [client.modifyAssertion]: (_header, payload) => {
      payload.aud = tokenEndpoint() ?? payload.aud;
    },
  });
};

const unavailable = (error: unknown): boolean =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error instanceof client.ClientError &&
    (error.code === 'OAUTH_TIMEOUT' ||
      (error.cause instanceof Response && error.cause.status >= 500)));

const asked = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await question();
  } catch (cause) {
    if (unavailable(cause)) throw new ProviderUnavailable('no answer', { cause });
    throw cause;
  }
};

/** An OpenID provider by its discovery document, code flow with PKCE and `private_key_jwt`. */
export function openIdProvider(settings: SignInConfiguration, redirectUri: string): SignInProvider {
  const discover = async (): Promise<client.Configuration> => {
    const found: { config?: client.Configuration } = {};
    const key = await settings.clientKey();
    found.config = await client.discovery(
      new URL(settings.issuer),
      settings.clientId,
      {
        id_token_signed_response_alg: 'ES256',
        [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
      },
      await clientAuth(key, () => found.config?.serverMetadata().token_endpoint),
      {
        timeout: TIMEOUT_SECONDS,
        execute: [
          // The code flow alone trusts TLS; checking the signature too costs one cached key set.
          client.enableNonRepudiationChecks,
          ...(settings.issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    return found.config;
  };

  let known: Promise<client.Configuration> | undefined;
  const configuration = () => {
    known ??= asked(discover).catch((error: unknown) => {
      known = undefined; // the next person asks again
      throw error;
    });
    return known;
  };

  return {
    issuer: settings.issuer,
    async begin({ state, nonce, verifier }) {
      const config = await configuration();
      return client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPES,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(settings.acrValues ? { acr_values: settings.acrValues } : {}),
      });
    },
    async finish(callback, { state, nonce, verifier }) {
      const config = await configuration();
      return asked(async () => {
        const tokens = await client.authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const stated = tokens.claims();
        if (!stated) throw new Error('no ID token');
        const complete = PROFILE.every((claim) => stated[claim] !== undefined);
        const more =
          complete || !config.serverMetadata().userinfo_endpoint
            ? {}
            : await client.fetchUserInfo(config, tokens.access_token, stated.sub);
        return v.parse(Claims, { ...more, ...stated });
      });
    },
  };
}
