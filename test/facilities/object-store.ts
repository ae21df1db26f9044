import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Keys of AWS's own examples: nobody's. */
export const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'invented-for-tests' };

/**
 * GET of an object store by the rules of S3 that matter here: a request without a right signature is refused,
 * and without the right to list a missing object is answered like a forbidden one.
 * @source AWS General Reference, Signature Version 4: canonical request, string to sign, query parameters
 */
export async function objectStore(objects: Map<string, Buffer>) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const body = signed(request, url) ? objects.get(url.pathname.slice(1)) : undefined;
    response.writeHead(body ? 200 : 403).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { endpoint, close: () => new Promise((done) => server.close(done)) };
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

function signed(request: IncomingMessage, url: URL): boolean {
  const inQuery = url.searchParams.has('X-Amz-Signature');
  const header = request.headers.authorization ?? '';
  const part = (name: string) =>
    inQuery
      ? (url.searchParams.get(`X-Amz-${name}`) ?? '')
      : (new RegExp(`${name}=([^, ]+)`).exec(header)?.[1] ?? '');
  const [key, ...scope] = part('Credential').split('/');
  const date = inQuery ? part('Date') : String(request.headers['x-amz-date']);
  const names = part('SignedHeaders').split(';');
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const payload = inQuery ? 'UNSIGNED-PAYLOAD' : request.headers['x-amz-content-sha256'];
  const headers = names.map((name) => `${name}:${request.headers[name]}\n`).join('');
  const canonical = ['GET', url.pathname, query, headers, names.join(';'), payload].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), hash].join('\n');
  const signing = scope.reduce<string | Buffer>(hmac, `AWS4${CREDENTIALS.secretAccessKey}`);
  const expected = hmac(signing, text);
  const given = Buffer.from(part('Signature'), 'hex');
  return (
    key === CREDENTIALS.accessKeyId &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  );
}
