import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, expect, test } from 'vitest';
import { s3Files } from '../../functions/cancellation/exchange/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'exchange-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Sent = { method: string; path: string; headers: Record<string, string>; body: string };

/** S3 as far as it is asked here: takes what is written, refuses a second one that must be the first. */
function bucket() {
  const sent: Sent[] = [];
  const handle = async (request: Omit<Sent, 'body'> & { body?: NodeJS.ReadableStream }) => {
    const { method, path, headers } = request;
    const body = request.body ? await text(request.body) : '';
    const isThere = sent.some((one) => one.path === path);
    sent.push({ method, path, headers, body });
    const refused = isThere && headers['if-none-match'] === '*';
    const answer = refused ? '<Error><Code>PreconditionFailed</Code></Error>' : '';
    return {
      response: {
        statusCode: refused ? 412 : 200,
        headers: {},
        body: new TextEncoder().encode(answer),
      },
    };
  };
  const client = new S3Client({
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    requestHandler: { handle } as never,
  });
  return { sent, files: s3Files(client, folder) };
}
async function* pieces() {
  yield 'line,key\r\n';
  yield '2,見本\r\n';
}
const object = { bucket: 'exchange', key: 'answers/06139992/a.csv' };

test('a file goes out whole, with its length, and leaves nothing on the disk', async () => {
  const { sent, files } = bucket();
  await files.write(object, pieces());
  expect(sent).toHaveLength(1);
  expect(sent[0]?.method).toBe('PUT');
  expect(sent[0]?.body).toContain('line,key\r\n2,見本\r\n');
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that must be the first one leaves the one that is there', async () => {
  const { sent, files } = bucket();
  await files.write(object, pieces(), true);
  await files.write(object, pieces(), true);
  expect(sent.map(({ headers }) => headers['if-none-match'])).toEqual(['*', '*']);
  expect(readdirSync(folder)).toEqual([]);
});
