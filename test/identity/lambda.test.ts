import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { newClientKey } from '../../functions/local/provider/client-key.ts';
import { testTable } from '../support/table.ts';

let handler: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

beforeAll(async () => {
  const { name } = await testTable();
  const environment = {
    TABLE_NAME: name,
    DYNAMODB_ENDPOINT: inject('dynamodbEndpoint'),
    PUBLIC_ORIGIN: 'https://portal.example',
    OIDC_ISSUER: 'http://127.0.0.1:9/nobody-answers',
    OIDC_CLIENT_ID: 'portal',
    OIDC_KEY: (await newClientKey()).privateKey,
  };
  for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
  vi.resetModules(); // the environment is read when the client is first loaded
  const lambda = await import('../../functions/identity/lambda.ts');
  handler = lambda.handler as unknown as typeof handler;
});

const call = (method: string, path: string, given: { cookies?: string[]; query?: string } = {}) =>
  handler({
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: given.query ?? '',
    cookies: given.cookies ?? [],
    headers: { host: 'portal.example' },
    isBase64Encoded: false,
    requestContext: {
      accountId: 'anonymous',
      apiId: 'id',
      domainName: 'portal.example',
      domainPrefix: 'portal',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'r',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  });

test('the function answers HTTP API events', async () => {
  const answer = await call('GET', '/api/session', {
    cookies: [`__Host-session=${'x'.repeat(43)}`],
  });
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse(answer.body ?? '')).toMatchObject({ signedIn: false });
  expect(answer.cookies?.[0]).toMatch(/^__Host-session=; Max-Age=0; Path=\/;.*Secure/);
});

test('a provider that does not answer leads to a page', async () => {
  const answer = await call('GET', '/api/sign-in', { query: 'lang=en' });
  expect(answer.statusCode).toBe(302);
  expect(answer.headers?.location).toBe('/en/sign-in/?problem=sign-in-unavailable');
});

test('problems are problem+json', async () => {
  for (const [method, path, status] of [
    ['POST', '/api/session/extend', 401],
    ['POST', '/api/not-me', 401],
    ['GET', '/api/nothing', 404],
  ] as const) {
    const answer = await call(method, path);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers?.['content-type']).toBe('application/problem+json');
  }
});
