import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of S3 as the functions use: objects with ranges. It checks no signature and is no S3. */
export async function fakeS3() {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const name = decodeURIComponent(url.pathname.slice(1));
    const pieces: Buffer[] = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      if (request.method === 'PUT') {
        objects.set(name, Buffer.concat(pieces));
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
      const part = whole.subarray(Number(from ?? 0), to ? Number(to) + 1 : undefined);
      response.writeHead(from === undefined ? 200 : 206, { 'content-length': part.length });
      response.end(request.method === 'HEAD' ? '' : part);
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
