import * as v from 'valibot';
import { PdfDocument } from '../../shared/pdf/document.ts';
import { startTypst } from './typst-printer.ts';

/** Font and compiler are loaded while the function starts, not while somebody waits at a reception. */
const printer = await startTypst();

/** Invoked by the functions that have a document to print; reads no table, knows no person. */
export const handler = async (event: unknown): Promise<{ pdf: string }> => ({
  pdf: Buffer.from(await printer.print(v.parse(PdfDocument, event))).toString('base64'),
});
