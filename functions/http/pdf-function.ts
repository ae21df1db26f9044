import { gzipSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import * as v from 'valibot';
import type { PdfDocument, PdfPrinter } from '../../shared/pdf/document.ts';

const TIMEOUT_MS = 24_000; // infra gives both functions 28 s
const Printed = v.object({ pdf: v.pipe(v.string(), v.base64()) });

export type PdfFunctionAddress = {
  functionName: string;
  /** Only for tests; else the service of the client's region. */
  endpoint?: string;
};

/**
 * Prints by invoking the PDF function, which has no table rights: data in, PDF out. Signed with the same
 * credentials and code that the DynamoDB client has in the bundle anyway, instead of one more SDK client.
 */
export function pdfFunction(
  { config }: DynamoDBClient,
  { functionName, endpoint }: PdfFunctionAddress,
): PdfPrinter {
  const { credentials, region, sha256 } = config;
  const signer = new SignatureV4({ credentials, region, sha256, service: 'lambda' });
  return {
    async print(document) {
      const url = new URL(endpoint ?? `https://lambda.${await region()}.amazonaws.com`);
      const body = payloadOf(document);
      const signed = await signer.sign({
        method: 'POST',
        protocol: url.protocol,
        hostname: url.hostname,
        path: `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
        headers: { host: url.host, 'content-type': 'application/json' },
        body,
      });
      const answer = await fetch(new URL(signed.path, url), {
        method: 'POST',
        headers: signed.headers,
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      // The answer to a failure may repeat what was sent: only its kind is passed on.
      if (!answer.ok) throw new Error(`the PDF function answered ${answer.status}`);
      if (answer.headers.has('x-amz-function-error')) throw new Error('the PDF function failed');
      return Uint8Array.from(Buffer.from(v.parse(Printed, await answer.json()).pdf, 'base64'));
    },
  };
}

/** An invocation may carry 6 MB; five thousand rows are 1 to 3 MB as they are and a fifteenth packed. */
const SENT_AS_IT_IS_BYTES = 500_000;

function payloadOf(document: PdfDocument): string {
  const json = JSON.stringify(document);
  return Buffer.byteLength(json) <= SENT_AS_IT_IS_BYTES
    ? json
    : JSON.stringify({ gzip: gzipSync(json).toString('base64') });
}
