import * as v from 'valibot';

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** https, except for a provider on this machine. */
const Issuer = v.pipe(
  v.string(),
  v.url(),
  v.check((text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  }, 'the issuer must use https'),
);

/** Private key of the client for ES256. @source RFC 7518 §6.2 */
export const ClientKey = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
  d: v.string(),
  kid: v.optional(v.string()),
});
export type ClientKey = v.InferOutput<typeof ClientKey>;

const KeyText = v.pipe(v.string(), v.parseJson(), ClientKey);

const Environment = v.pipe(
  v.object({
    OIDC_ISSUER: Issuer,
    OIDC_CLIENT_ID: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,255}$/)),
    /** such as `aal3 crl`: which assurance is asked for; without it the provider decides */
    OIDC_ACR_VALUES: v.optional(v.pipe(v.string(), v.nonEmpty())),
    /** the client's private JWK itself; for the local portal */
    OIDC_KEY: v.optional(v.string()),
    /** where it lies in Secrets Manager; on AWS */
    OIDC_KEY_SECRET: v.optional(v.pipe(v.string(), v.nonEmpty())),
  }),
  v.check(
    ({ OIDC_KEY, OIDC_KEY_SECRET }) => (OIDC_KEY === undefined) !== (OIDC_KEY_SECRET === undefined),
    'set either OIDC_KEY or OIDC_KEY_SECRET',
  ),
);

/** Where and as whom the portal asks its identity provider. */
export type SignInConfiguration = {
  issuer: string;
  clientId: string;
  acrValues: string | undefined;
  /** Read when the first person signs in, not at start: most starts need no key. */
  clientKey: () => Promise<ClientKey>;
};

/** A key delivered from outside: parsed here, and never part of an error message. */
function parsedKey(text: string): ClientKey {
  const parsed = v.safeParse(KeyText, text);
  if (!parsed.success) throw new Error('the client key is no private JWK of P-256');
  return parsed.output;
}

async function fromSecretsManager(secretId: string): Promise<ClientKey> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import(
    '@aws-sdk/client-secrets-manager'
  );
  const { SecretString } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: secretId }),
  );
  return parsedKey(SecretString ?? '');
}

/** Checks the environment once, at start; a missing or wrong value stops the process. */
export function signInConfiguration(
  environment: Record<string, string | undefined> = process.env,
): SignInConfiguration {
  const checked = v.safeParse(Environment, environment);
  if (!checked.success) {
    const names = checked.issues.map((issue) => v.getDotPath(issue) ?? issue.message);
    throw new Error(`sign-in is not configured: ${[...new Set(names)].join(', ')}`);
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ACR_VALUES, OIDC_KEY, OIDC_KEY_SECRET } =
    checked.output;
  const key = OIDC_KEY === undefined ? undefined : parsedKey(OIDC_KEY);
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    acrValues: OIDC_ACR_VALUES,
    clientKey: async () => key ?? fromSecretsManager(OIDC_KEY_SECRET ?? ''),
  };
}
