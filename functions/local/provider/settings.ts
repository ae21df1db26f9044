import { createHash, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import {
  type Account,
  type Configuration,
  type Grant,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import type { Person } from '../../../shared/eligibility/codec.ts';
import { memoryAdapter } from './memory-adapter.ts';

export type ProviderClient = { clientId: string; clientJwks: { keys: JWK[] }; redirectUri: string };

/** As デジタル認証アプリサービス sends it. @source formats/identity-and-insurance-numbers.md §1 */
const account = (person: Person): Account => ({
  accountId: person.personId,
  claims: () => ({
    sub: person.personId, // replaced by the pairwise one
    name: person.name,
    birthdate: person.birthDate.replaceAll('-', ''),
    gender: person.sex,
    ...(person.address === '' ? {} : { address: { formatted: person.address } }),
  }),
});

/** The same person keeps the same `sub` over restarts, or every start would need a new linking. */
const pairwise = (personId: string, sector: string): string =>
  createHash('sha256').update(`local provider|${sector}|${personId}`).digest('base64url');

/** A person is asked for at every sign-in, as the real service asks for the card. */
function alwaysAsk() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('always_ask', 'a person is chosen each time', (ctx) =>
        ctx.oidc.result?.login
          ? interactionPolicy.Check.NO_NEED_TO_PROMPT
          : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

async function grantAll(ctx: KoaContextWithOIDC): Promise<Grant> {
  const { client, session, provider, params } = ctx.oidc;
  const grant = new provider.Grant({
    ...(client ? { clientId: client.clientId } : {}),
    ...(session?.accountId ? { accountId: session.accountId } : {}),
  });
  grant.addOIDCScope(String(params?.scope ?? 'openid'));
  await grant.save();
  return grant;
}

/** An OpenID provider with one client, ES256, PKCE and pairwise `sub`, nothing else switched on. */
export async function providerSettings(
  { clientId, clientJwks, redirectUri }: ProviderClient,
  find: (personId: string) => Promise<Person | undefined>,
  renderBroken: NonNullable<Configuration['renderError']>,
  mountPath: string,
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'local' };
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: clientId,
        jwks: clientJwks,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        subject_type: 'pairwise',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256'],
      clientAuthSigningAlgValues: ['ES256'],
    },
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, personId, client) => pairwise(personId, client.clientId),
    scopes: ['openid'],
    claims: {
      openid: ['sub'],
      name: ['name'],
      address: ['address'],
      birthdate: ['birthdate'],
      gender: ['gender'],
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: {
      policy: alwaysAsk(),
      url: (_ctx, interaction) => `${mountPath}/interaction/${interaction.uid}`,
    },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      long: { path: `${mountPath}/`, sameSite: 'lax', httpOnly: true, signed: true },
      short: { path: `${mountPath}/`, sameSite: 'lax', httpOnly: true, signed: true },
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 300,
      Interaction: 600,
      Session: 600,
    },
    findAccount: async (_ctx, personId) => {
      const person = await find(personId);
      return person && account(person);
    },
    loadExistingGrant: grantAll,
    renderError: renderBroken,
  };
}
