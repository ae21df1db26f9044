import { startTypst } from '../../functions/pdf/typst-printer.ts';
import type { CoverageSheet, PdfDocument } from '../../shared/pdf/document.ts';
import { listOf } from '../pdf/support/lists.ts';
import { sheetsOf } from '../pdf/support/sheets.ts';
import { type Figure, median, quantile } from './figure.ts';
import { byPdfKit, byPdfLib } from './pdf-peers.ts';

const RUNS = 60;
const sheetOf = (run: number): CoverageSheet =>
  sheetsOf({ person: { name: `架空 太郎${run}` } }).sheet;

/** Lets the printer collect between documents, as the time between two requests does. */
const pause = () => new Promise<void>((done) => setTimeout(done, 1));

async function timed(print: (run: number) => Promise<unknown>, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await print(run);
    times.push(performance.now() - start);
    await pause();
  }
  return times;
}

/** 資格情報 beside pdfkit and pdf-lib, which draw the same fields with the same font; lists by rows. @source product.md §6 */
export async function* bench(): AsyncGenerator<Figure> {
  const began = performance.now();
  const printer = await startTypst();
  yield {
    name: '資格情報 PDF, compiler and font loaded',
    value: performance.now() - began,
    unit: 'ms',
  };
  const first = performance.now();
  const bytes = (await printer.print(sheetOf(-1))).length;
  yield { name: '資格情報 PDF, first', value: performance.now() - first, unit: 'ms' };

  const warm = await timed((run) => printer.print(sheetOf(run)), RUNS);
  const pdfkit = await timed((run) => byPdfKit(sheetOf(run)), 8);
  const pdfLib = await timed((run) => byPdfLib(sheetOf(run)), 8);
  for (const [peer, times] of [
    ['pdfkit', pdfkit],
    ['pdf-lib and fontkit', pdfLib],
  ] as const)
    yield {
      ...{ name: '資格情報 PDF, warm, median', value: median(warm), unit: 'ms' },
      ...{ peer, peerValue: median(times) },
    };
  yield { name: '資格情報 PDF, warm, p95', value: quantile(warm, 0.95), unit: 'ms' };
  yield {
    ...{ name: '資格情報 PDF', value: bytes, unit: 'bytes' },
    ...{ peer: 'pdfkit, untagged', peerValue: await byPdfKit(sheetOf(-1)) },
  };
  yield {
    ...{ name: '資格情報 PDF, tagged', value: bytes, unit: 'bytes' },
    ...{ peer: 'pdf-lib, untagged, mostly blank', peerValue: await byPdfLib(sheetOf(-1)) },
  };
  yield await leftBehind('資格情報 PDF, memory left per sheet', 500, (run) => sheetOf(run));
  for (const rows of [10, 300, 3_000]) {
    const lists = await timed((run) => printer.print(named(rows, run)), rows > 1_000 ? 3 : 8);
    const size = (await printer.print(named(rows, 0))).length;
    yield { name: `list of ${rows} rows, median`, value: median(lists), unit: 'ms' };
    yield { name: `list of ${rows} rows`, value: size, unit: 'bytes' };
  }
  yield await leftBehind('list of 100 rows, memory left per list', 60, (run) => named(100, run));

  async function leftBehind(
    name: string,
    documents: number,
    documentOf: (run: number) => PdfDocument,
  ): Promise<Figure> {
    await timed((run) => printer.print(documentOf(run)), documents / 2);
    const before = process.memoryUsage().rss;
    await timed((run) => printer.print(documentOf(run + documents)), documents);
    return { name, value: (process.memoryUsage().rss - before) / 1_000 / documents, unit: 'kB' };
  }
}

const named = (rows: number, run: number): PdfDocument =>
  listOf(rows, { who: { name: `架空 太郎${run}` } });
