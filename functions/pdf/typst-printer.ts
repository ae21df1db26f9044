import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as v from 'valibot';
import { PdfDocument, type PdfPrinter } from '../../shared/pdf/document.ts';
import { drawable } from './drawable.ts';
import { FONT_NAME, readFont } from './font.ts';
import { type FontCoverage, fontCoverage } from './font-coverage.ts';
import { TEMPLATES } from './templates.ts';

/** Runs of this compiler keep what they memoise for so many documents. */
const CACHED_RUNS = 10;
const NO_FILES = '/no-files'; // templates read no file, so the workspace need not exist

/**
 * Prints in this process: tagged PDF/UA-1, only the bundled font. Nothing is loaded before the first sheet.
 * @throws Error without any text of the document when it cannot be printed
 */
export function typstPrinter(): PdfPrinter {
  let started: Promise<PdfPrinter> | undefined;
  return {
    async print(document) {
      started ??= startTypst();
      return (await started).print(document);
    },
  };
}

/** The same, with compiler and font loaded. */
export async function startTypst(): Promise<PdfPrinter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const font = readFont();
  const engine = {
    compiler: NodeCompiler.create({ workspace: NO_FILES, fontArgs: [{ fontBlobs: [font] }] }),
    coverage: fontCoverage(font),
  };
  return { print: async (document) => printed(engine, v.parse(PdfDocument, document)) };
}

type Engine = { compiler: NodeCompiler; coverage: FontCoverage };

function printed({ compiler, coverage }: Engine, document: PdfDocument): Uint8Array<ArrayBuffer> {
  const { data, undrawn } = drawable(document, coverage);
  const compiled = compiler.compile({
    mainFileContent: TEMPLATES[document.template],
    inputs: { data: JSON.stringify(data), undrawn: JSON.stringify(undrawn) },
  });
  // Messages of the compiler may repeat the text it was given: they are not passed on.
  if (!compiled.result) throw new Error(`the ${document.template} sheet could not be laid out`);
  try {
    const pdf = compiler.pdf(compiled.result, {
      pdfStandard: 'ua-1', // refuses a character without glyph, a missing title or language
      creationTimestamp: Math.floor(Date.parse(document.madeAt) / 1000),
    });
    assertFonts(pdf);
    return new Uint8Array(pdf);
  } catch {
    throw new Error(`the ${document.template} sheet is no PDF/UA-1 with bundled fonts`);
  } finally {
    compiler.evictCache(CACHED_RUNS);
  }
}

/** The compiler also knows the fonts of the machine; a sheet with one of them would differ from place to place. */
function assertFonts(pdf: Buffer): void {
  const names = [...pdf.toString('latin1').matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)];
  if (names.length === 0 || names.some(([, name]) => name !== FONT_NAME))
    throw new Error('a font that is not bundled');
}
