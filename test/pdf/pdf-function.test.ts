import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfFunction } from '../../functions/http/pdf-function.ts';
import { handler } from '../../functions/pdf/lambda.ts';
import { localClient } from '../../functions/storage/client.ts';
import { listOf } from './support/lists.ts';
import { readPdf } from './support/pdf-text.ts';
import { sheetsOf } from './support/sheets.ts';

const { sheet } = sheetsOf();
let server: Server;
let endpoint: string;
let answer: 'the function' | 'its failure' | 'too many';
const sent: string[] = [];
const seen: { path: string | undefined; authorization: string | undefined }[] = [];

/** Stands for the Invoke operation of Lambda. */
async function invoke(request: IncomingMessage): Promise<[number, Record<string, string>, string]> {
  seen.push({ path: request.url, authorization: request.headers.authorization });
  const body = await text(request);
  sent.push(body);
  if (answer === 'too many') return [429, {}, '{"Reason":"secret"}'];
  if (answer === 'its failure')
    return [200, { 'x-amz-function-error': 'Unhandled' }, '{"errorMessage":"secret"}'];
  return [200, {}, JSON.stringify(await handler(JSON.parse(body)))];
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const [status, headers, body] = await invoke(request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const printer = () =>
  pdfFunction(localClient('http://127.0.0.1:1'), { functionName: 'portal-pdf', endpoint });

describe('printing by the PDF function', () => {
  test('a document goes in, signed, and the PDF comes out', async () => {
    answer = 'the function';
    const { title } = readPdf(await printer().print(sheet));
    expect(title).toBe('医療保険の資格情報');
    expect(seen.at(-1)?.path).toBe('/2015-03-31/functions/portal-pdf/invocations');
    expect(seen.at(-1)?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/local\/lambda\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/,
    );
  });
  test('a list that is too long for one invocation travels packed', async () => {
    answer = 'too many';
    const list = listOf(5_000);
    expect(Buffer.byteLength(JSON.stringify(list))).toBeGreaterThan(700_000);
    await printer()
      .print(list)
      .catch(() => undefined);
    expect(sent.at(-1)?.length).toBeLessThan(300_000);
    const { gzip } = JSON.parse(sent.at(-1) ?? '');
    expect(JSON.parse(gunzipSync(Buffer.from(gzip, 'base64')).toString())).toEqual(list);
  });
  test('what arrives packed is printed', async () => {
    const gzip = gzipSync(JSON.stringify(sheet)).toString('base64');
    expect(await handler({ gzip })).toEqual(await handler(sheet));
  });
  test('what unpacks to more than any list has is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(70_000_000)).toString('base64');
    await expect(handler({ gzip: bomb })).rejects.toThrow();
  });
  test.each(['its failure', 'too many'] as const)(
    '%s is an error that repeats nothing',
    async (kind) => {
      answer = kind;
      const error = await printer()
        .print(sheet)
        .catch((thrown: Error) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).not.toContain('secret');
    },
  );
  test('the function itself refuses what is no document', async () => {
    await expect(handler({ template: 'coverage', title: 1 })).rejects.toThrow();
  });
});

test('the PDF function reaches no table', async () => {
  const { readFileSync, readdirSync } = await import('node:fs');
  const folder = new URL('../../functions/pdf/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')))
    expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(/aws-sdk|storage\/|identity\//);
});
