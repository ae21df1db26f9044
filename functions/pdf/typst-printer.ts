import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as v from 'valibot';
import { PdfDocument, type PdfPrinter } from '../../shared/pdf/document.ts';
import { Collector } from './collect.ts';
import { drawable } from './drawable.ts';
import { FONT_NAME, readFont } from './font.ts';
import { type FontCoverage, fontCoverage } from './font-coverage.ts';
import { packPdf } from './pack-pdf.ts';
import { TEMPLATES } from './templates.ts';

/** Runs of this compiler keep what they memoise for so many documents; of a long list that is 100 KB a row. */
const CACHED_RUNS = 10;
const LONG_LIST = 200;
/** Nothing is read from disk: templates and data are files in memory only. */
const IN_MEMORY = '/in-memory';
const template = (name: PdfDocument['template']) => `${IN_MEMORY}/${name}.typ`;
/** Data as files: each document given through `inputs` would stay in memory for ever (measured). */
const DATA = `${IN_MEMORY}/data.json`;

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
  const compiler = NodeCompiler.create({
    workspace: IN_MEMORY,
    fontArgs: [{ fontBlobs: [font] }],
  });
  for (const [name, source] of Object.entries(TEMPLATES))
    compiler.addSource(template(name as PdfDocument['template']), source);
  const engine = { compiler, coverage: fontCoverage(font) };
  const collector = new Collector();
  return {
    async print(given) {
      const document = v.parse(PdfDocument, given);
      const large = isLong(document);
      try {
        return printed(engine, document, large ? 0 : CACHED_RUNS);
      } finally {
        collector.printed(large);
      }
    },
  };
}

const isLong = (document: PdfDocument): boolean =>
  document.template === 'records' &&
  document.tables.reduce((sum, { rows }) => sum + rows.length, 0) > LONG_LIST;

type Engine = { compiler: NodeCompiler; coverage: FontCoverage };

function printed(
  { compiler, coverage }: Engine,
  document: PdfDocument,
  keepRuns: number,
): Uint8Array<ArrayBuffer> {
  const { data, undrawn } = drawable(document, coverage);
  compiler.mapShadow(DATA, Buffer.from(JSON.stringify({ data, undrawn })));
  try {
    const { result } = compiler.compile({ mainFilePath: template(document.template) });
    const pdf = result && compiler.pdf(result, options(document));
    if (pdf && hasOnlyBundledFont(pdf)) return new Uint8Array(packPdf(pdf));
  } catch {
    // The compiler's messages repeat the text they are about: they are not passed on.
  } finally {
    compiler.unmapShadow(DATA);
    compiler.evictCache(keepRuns);
  }
  throw new Error(`the ${document.template} sheet is no PDF/UA-1 with the bundled font`);
}

const options = ({ madeAt }: PdfDocument) => ({
  pdfStandard: 'ua-1', // refuses a character without glyph, a missing title or language
  creationTimestamp: Math.floor(Date.parse(madeAt) / 1000),
});

/** The compiler also knows the fonts of the machine; a sheet with one of them would differ from place to place. */
function hasOnlyBundledFont(pdf: Buffer): boolean {
  const names = [...pdf.toString('latin1').matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)];
  return names.length > 0 && names.every(([, name]) => name === FONT_NAME);
}
