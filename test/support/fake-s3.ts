import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of S3 as the functions use: objects with ranges. It checks no signature and is no S3. */
export async function fakeS3() {
  const objects = new Map<string, Buffer>();
  const parts = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const name = decodeURIComponent(url.pathname.slice(1));
    const pieces: Buffer[] = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces);
      const part = url.searchParams.get('partNumber');
      if (request.method === 'POST' && url.searchParams.has('uploads')) {
        response.end('<R><UploadId>upload.1</UploadId></R>');
        return;
      }
      if (request.method === 'PUT' && part) {
        parts.set(`${name} ${part}`, body);
        response.writeHead(200, { etag: `"${part}"` }).end();
        return;
      }
      if (request.method === 'POST') {
        const wanted = [...body.toString().matchAll(/<PartNumber>(\d+)</g)].map(([, n]) => n);
        objects.set(name, Buffer.concat(wanted.map((n) => parts.get(`${name} ${n}`) ?? body)));
        response.end('<R/>');
        return;
      }
      if (request.method === 'PUT') {
        objects.set(name, body);
        response.writeHead(200, { etag: '"1"' }).end();
        return;
      }
      const whole = objects.get(name);
      if (!whole) {
        response.writeHead(404, { 'content-type': 'application/xml' });
        response.end(request.method === 'HEAD' ? '' : '<Error><Code>NoSuchKey</Code></Error>');
        return;
      }
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
      const range = whole.subarray(Number(from ?? 0), to ? Number(to) + 1 : undefined);
      response.writeHead(from === undefined ? 200 : 206, { 'content-length': range.length });
      response.end(request.method === 'HEAD' ? '' : range);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    objects,
    endpoint: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
