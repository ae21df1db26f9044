import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { PdfDocument } from '../../shared/pdf/document.ts';
import { startTypst } from './typst-printer.ts';

/** Font and compiler are loaded while the function starts, not while somebody waits at a reception. */
const printer = await startTypst();

/** Invoked by the functions that have a document to print; reads no table, knows no person. */
export const handler = async (event: unknown): Promise<{ pdf: string }> => ({
  pdf: Buffer.from(await printer.print(v.parse(PdfDocument, unpacked(event)))).toString('base64'),
});

/** A long list arrives packed; unpacked it may have so many bytes. */
const LONGEST = 64_000_000;
const Packed = v.object({ gzip: v.pipe(v.string(), v.base64()) });

function unpacked(event: unknown): unknown {
  if (!v.is(Packed, event)) return event;
  const bytes = gunzipSync(Buffer.from(event.gzip, 'base64'), { maxOutputLength: LONGEST });
  return JSON.parse(bytes.toString('utf8'));
}
