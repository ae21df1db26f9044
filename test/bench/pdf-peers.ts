import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import PdfKit from 'pdfkit';
import { readFont } from '../../functions/pdf/font.ts';
import type { CoverageSheet } from '../../shared/pdf/document.ts';

const SIZE = 12;
const LINE = 24;

/** Every text of a sheet, for engines that only put lines on a page. */
const linesOf = (sheet: CoverageSheet): string[] => [
  sheet.title,
  sheet.lead,
  sheet.saved,
  ...sheet.rows.flatMap(({ label, value }) => [label, value]),
  ...sheet.notes,
  sheet.madeBy,
];

const font = readFont();

/** The same fields with the same font by pdfkit: no tags, no wrapping. */
export const byPdfKit = (sheet: CoverageSheet): Promise<number> =>
  new Promise((done) => {
    const document = new PdfKit({ size: 'A4' });
    let bytes = 0;
    document.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
    });
    document.on('end', () => done(bytes));
    document.font(font).fontSize(SIZE);
    for (const [at, line] of linesOf(sheet).entries())
      document.text(line, 56, 56 + at * LINE, { lineBreak: false });
    document.end();
  });

/** The same by pdf-lib with fontkit, subset; it draws most kanji blank, which its text does not show. */
export async function byPdfLib(sheet: CoverageSheet): Promise<number> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const embedded = await document.embedFont(font, { subset: true });
  const page = document.addPage([595.28, 841.89]);
  for (const [at, line] of linesOf(sheet).entries())
    page.drawText(line, { x: 56, y: 780 - at * LINE, size: SIZE, font: embedded });
  return (await document.save()).length;
}
