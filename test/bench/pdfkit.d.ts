/** What the bench uses of pdfkit, which brings no types. */
declare module 'pdfkit' {
  export default class PdfKit {
    constructor(options: { size: string; font: Uint8Array });
    on(event: 'data', listen: (chunk: Uint8Array) => void): this;
    on(event: 'end', listen: () => void): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: { lineBreak: boolean }): this;
    end(): void;
  }
}
