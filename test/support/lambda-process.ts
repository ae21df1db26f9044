import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { DeployedFunction } from './deployed.ts';

export type HttpRequest = {
  method?: string;
  path: string;
  query?: string;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
};
export type HttpAnswer = {
  statusCode: number;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
};

/** An event as a function address gets it (payload format 2.0). */
export const httpEvent = ({
  method = 'GET',
  path,
  query = '',
  headers = {},
  cookies,
  body,
}: HttpRequest) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: query,
  headers: { host: 'portal.example.jp', 'x-forwarded-proto': 'https', ...headers },
  ...(cookies ? { cookies } : {}),
  requestContext: {
    http: {
      method,
      path,
      protocol: 'HTTP/1.1',
      sourceIp: '192.0.2.1',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: 'test',
    stage: '$default',
    time: '',
    timeEpoch: 0,
    domainName: 'portal.example.jp',
    domainPrefix: 'portal',
    accountId: 'anonymous',
    apiId: 'test',
    routeKey: '$default',
  },
  ...(body === undefined ? {} : { body }),
  isBase64Encoded: false,
});

/** Loads the uploaded files in a fresh process, as Lambda does, and sends it events one after another. */
export async function startLambda(fn: DeployedFunction, environment: Record<string, string>) {
  const child = fork(join(import.meta.dirname, 'lambda-child.mjs'), [fn.folder, fn.handler], {
    env: {
      ...fn.environment,
      AWS_REGION: 'ap-northeast-1',
      AWS_LAMBDA_FUNCTION_NAME: fn.feature,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const logs: string[] = [];
  child.stdout?.on('data', (chunk) => logs.push(String(chunk)));
  child.stderr?.on('data', (chunk) => logs.push(String(chunk)));
  const next = () =>
    new Promise<{ ready?: number; answer?: unknown; error?: string }>((resolve, reject) => {
      const gone = (code: number | null) =>
        reject(new Error(`the function ended (${code}): ${logs.join('')}`));
      child.once('exit', gone);
      child.once('message', (message) => {
        child.off('exit', gone);
        resolve(message as { ready?: number; answer?: unknown; error?: string });
      });
    });
  const { ready } = await next();
  return {
    /** Milliseconds from the start of the import to a loaded handler. */
    loadMs: ready ?? Number.NaN,
    logs,
    async invoke(event: unknown): Promise<HttpAnswer> {
      child.send(event as object);
      const { answer, error } = await next();
      if (error) throw new Error(error);
      return answer as HttpAnswer;
    },
    stop: () => child.kill(),
  };
}
