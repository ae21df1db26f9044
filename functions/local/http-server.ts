import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

export type ServerParts = {
  port: number;
  /** The portal: pages and /api. */
  fetch: (request: Request) => Response | Promise<Response>;
  /** The local OpenID provider, mounted under this path of the same origin. */
  provider: { path: string; listener: RequestListener };
};

/** The port is taken, by this portal or by something else. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** One HTTP server on loopback for everything, as one origin. */
export async function listen({ port, fetch, provider }: ServerParts): Promise<Server> {
  const portal = getRequestListener(fetch, { hostname: '127.0.0.1' });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    // Cookies and the way back from the provider belong to one name of this machine.
    if (request.headers.host === `localhost:${port}`) {
      response.writeHead(307, { location: `http://127.0.0.1:${port}${path}` }).end();
      return;
    }
    if (path === provider.path || path.startsWith(`${provider.path}/`)) {
      provider.listener(request, response);
      return;
    }
    void portal(request, response);
  });
  await opened(server, port);
  return server;
}

const opened = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(String(port)) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });

/** Before any work is done. @throws PortTaken */
export async function checkFree(port: number): Promise<void> {
  const server = createServer();
  await opened(server, port);
  await new Promise((done) => server.close(done));
}
