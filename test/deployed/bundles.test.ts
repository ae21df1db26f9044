import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sealPersonId } from '../../functions/http/person-id.ts';
import { localClient, type Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { type Deployed, synthesise } from '../support/deployed.ts';
import { httpEvent, startLambda } from '../support/lambda-process.ts';
import { person, putPeople, putSession } from '../support/people.ts';

type Lambda = Awaited<ReturnType<typeof startLambda>>;

let deployed: Deployed;
let table: Table;
let token: string;
const lambdas: Record<string, Lambda> = {};

beforeAll(async () => {
  deployed = synthesise();
  const endpoint = inject('dynamodbEndpoint');
  table = { client: localClient(endpoint), name: `deployed-${randomUUID()}` };
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      ...(deployed.table as { KeySchema: []; AttributeDefinitions: [] }),
    }),
  );
  await putPeople(table, [
    person({ personId: 'father' }),
    person({ personId: 'child', birthDate: '2020-06-01', guardians: ['father'] }),
  ]);
  token = await putSession(table, 'father', new Date());
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  for (const fn of deployed.functions) {
    lambdas[fn.feature] = await startLambda(fn, {
      TABLE_NAME: table.name,
      DYNAMODB_ENDPOINT: endpoint,
      PDF_FUNCTION_NAME: 'pdf',
      FACILITY_BUCKET: 'editions',
      CHECKUP_BUCKET: 'originals',
      FACILITY_SECRET: 'only-for-this-test-0123456789',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      ...(fn.feature === 'identity'
        ? {
            OIDC_KEY: JSON.stringify(await exportJWK(privateKey)),
            OIDC_ISSUER: 'https://provider.invalid',
            OIDC_CLIENT_ID: 'portal',
          }
        : {}),
    });
  }
}, 120_000);

afterAll(() => {
  for (const lambda of Object.values(lambdas)) lambda.stop();
  deployed?.remove();
});

const invoke = (feature: string, event: Parameters<typeof httpEvent>[0]) => {
  const lambda = lambdas[feature];
  if (!lambda) throw new Error(`${feature} is not deployed`);
  return lambda.invoke(httpEvent(event));
};

describe('the bundles that CDK deploys, on the table of the template', () => {
  test('medications: a person and their child are answered, with one record each', async () => {
    const cookies = [`__Host-session=${token}`];
    const own = await invoke('medications', { path: '/api/medications', cookies });
    expect(own.statusCode).toBe(200);
    expect(JSON.parse(own.body ?? '')).toMatchObject({ items: [], next: null, current: [] });
    const query = `for=${sealPersonId(token, 'child')}`;
    const childs = await invoke('medications', { path: '/api/medications', query, cookies });
    expect(childs.statusCode).toBe(200);
    for (const [owner, reason] of [
      ['father', 'self'],
      ['child', 'guardian'],
    ] as const) {
      expect(await queryItems(table, 'access', owner)).toMatchObject([{ actor: 'father', reason }]);
    }
  });

  test('medications: without a session a problem, and nothing about the request in the logs', async () => {
    const answer = await invoke('medications', {
      path: '/api/medications',
      query: 'q=%E7%A7%98%E5%AF%86&from=broken',
      cookies: ['__Host-session=forged-token'],
      headers: { 'user-agent': 'Secret Browser' },
    });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers?.['content-type']).toBe('application/problem+json');
    const logs = lambdas.medications?.logs.join('') ?? '';
    expect(logs).not.toMatch(/forged-token|秘密|%E7|broken|Secret Browser|father|child/);
  });

  test('identity: the session is described, a stranger is signed out', async () => {
    const signedIn = await invoke('identity', {
      path: '/api/session',
      cookies: [`__Host-session=${token}`],
    });
    expect(JSON.parse(signedIn.body ?? '')).toMatchObject({
      signedIn: true,
      person: { name: '架空 太郎' },
      actingFor: [{ reason: 'guardian' }],
    });
    const stranger = await invoke('identity', { path: '/api/session' });
    expect(JSON.parse(stranger.body ?? '')).toMatchObject({ signedIn: false, person: null });
  });

  test('identity: a write from another site is refused', async () => {
    const answer = await invoke('identity', {
      method: 'POST',
      path: '/api/sign-out',
      headers: { origin: 'https://evil.example' },
      cookies: [`__Host-session=${token}`],
    });
    expect(answer.statusCode).toBe(403);
  });

  test('an unknown address is a problem, not a crash', async () => {
    const answer = await invoke('identity', { path: '/api/no-such-thing' });
    expect(answer.statusCode).toBe(404);
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ type: '/problems/not-found' });
  });
});
