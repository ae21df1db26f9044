import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page as a browser draws it: one byte per pixel, 0 white to 255 black, rows from the top. */
export type Raster = {
  width: number;
  height: number;
  /** Pixels per point, across and up: whole pixels are made of pages of any size. */
  scale: { x: number; y: number };
  ink: Uint8Array;
};

/** A part of a page in points, from its lower left corner. */
export type Box = { left: number; bottom: number; right: number; top: number };

let library: Promise<PDFiumLibrary> | undefined;

/**
 * Every page of a PDF as pixels, by PDFium: the engine of Chrome, which shares nothing with the one that made
 * the file. What extraction finds can still be invisible; this is what an eye gets.
 */
export async function rasters(pdf: Uint8Array, scale: number): Promise<Raster[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    const pages: Raster[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize(); // gone after drawing
      const { data, width, height } = await page.render({
        scale,
        colorSpace: 'Gray',
        render: async ({ data: pixels }) => pixels,
      });
      pages.push({
        width,
        height,
        scale: { x: width / originalWidth, y: height / originalHeight },
        ink: data.map((light) => 255 - light),
      });
    }
    return pages;
  } finally {
    document.destroy();
  }
}

/** The text that PDFium itself extracts, page by page. */
export async function textsOf(pdf: Uint8Array): Promise<string[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
  }
}

/** The pixels of a box as a raster of its own. */
export function cut({ width, height, scale, ink }: Raster, box: Box): Raster {
  const left = Math.max(0, Math.floor(box.left * scale.x));
  const right = Math.min(width, Math.ceil(box.right * scale.x));
  const top = Math.max(0, Math.floor(height - box.top * scale.y));
  const bottom = Math.min(height, Math.ceil(height - box.bottom * scale.y));
  const part = new Uint8Array(Math.max(0, right - left) * Math.max(0, bottom - top));
  for (let row = top; row < bottom; row += 1)
    part.set(ink.subarray(row * width + left, row * width + right), (row - top) * (right - left));
  return { width: right - left, height: bottom - top, scale, ink: part };
}

/** Share of the pixels that clearly differ from the background, 0 to 1; white on black counts alike. */
export const inked = ({ ink }: Raster): number => {
  const background = [...ink].sort((a, b) => a - b)[ink.length >> 1] ?? 0;
  const drawn = ink.reduce((sum, one) => sum + (Math.abs(one - background) > 64 ? 1 : 0), 0);
  return drawn / Math.max(1, ink.length);
};

/** How alike two pictures are: the correlation of their pixels, 1 for the same or its negative. */
export function likeness(a: Raster, b: Raster): number {
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  let best = 0;
  for (const dx of [-1, 0, 1])
    for (const dy of [-1, 0, 1])
      best = Math.max(best, correlation(a, b, { width, height, dx, dy }));
  return best;
}

type Shift = { width: number; height: number; dx: number; dy: number };

/** Two engines may place a glyph half a pixel apart. */
function correlation(a: Raster, b: Raster, { width, height, dx, dy }: Shift): number {
  const at = (one: Raster, x: number, y: number) =>
    x < 0 || y < 0 || x >= one.width || y >= one.height ? 0 : (one.ink[y * one.width + x] ?? 0);
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [one, other] = [at(a, x, y), at(b, x + dx, y + dy)];
      sumA += one;
      sumB += other;
      sumAA += one * one;
      sumBB += other * other;
      sumAB += one * other;
    }
  const n = width * height;
  const spread = Math.sqrt((n * sumAA - sumA ** 2) * (n * sumBB - sumB ** 2));
  return spread === 0 ? 0 : Math.abs(n * sumAB - sumA * sumB) / spread;
}
