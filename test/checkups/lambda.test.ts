import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import { isContentTypeBinary } from '../../functions/checkups/binary-types.ts';
import { httpEvent } from '../support/lambda-process.ts';
import { xml } from './documents.ts';

const sent = async (bytes: Uint8Array<ArrayBuffer>, type: string) => {
  const app = new Hono().get('/x', (c) => c.body(bytes, 200, { 'content-type': type }));
  const handler = handle(app, { isContentTypeBinary });
  const answer = await handler(httpEvent({ path: '/x' }) as never, {} as never);
  const { body, isBase64Encoded } = answer as { body: string; isBase64Encoded: boolean };
  return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
};

test('an original in UTF-16 passes Lambda byte for byte', async () => {
  const bytes = Uint8Array.from(Buffer.from(`\ufeff${xml()}`, 'utf16le'));
  expect((await sent(bytes, 'application/xml')).equals(bytes)).toBe(true);
});
test('JSON stays text', () => {
  expect(isContentTypeBinary('application/json')).toBe(false);
  expect(isContentTypeBinary('text/csv; charset=utf-8')).toBe(false);
  expect(isContentTypeBinary('application/pdf')).toBe(true);
});
