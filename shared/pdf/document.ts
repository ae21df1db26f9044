import * as v from 'valibot';
import { every, Field, Row } from './field.ts';
import { RecordsDocument } from './records.ts';

export type { SheetRow } from './field.ts';

/** 「医療保険の資格情報」: one A4 page. @source 004, 端末にダウンロードされるPDF */
export const CoverageSheet = v.object({
  template: v.literal('coverage'),
  ...every,
  lead: Field,
  saved: Field,
  /** Says that this coverage does not hold; absent on a sheet of a current one. */
  warning: v.optional(v.object({ title: Field, text: Field })),
  rows: v.array(Row),
  /** Absent, not empty, for those under 70. */
  elderly: v.optional(v.object({ heading: Field, rows: v.array(Row) })),
  notes: v.array(Field),
});
export type CoverageSheet = v.InferOutput<typeof CoverageSheet>;

/** 受付票 of a request (利用登録解除): one A4 page. */
export const ReceiptSheet = v.object({
  template: v.literal('receipt'),
  ...every,
  lead: Field,
  saved: Field,
  rows: v.array(Row),
  notes: v.array(Field),
});
export type ReceiptSheet = v.InferOutput<typeof ReceiptSheet>;

/** One box (□) of a form. */
const Choice = v.object({ label: Field, ticked: v.boolean() });
export type Choice = v.InferOutput<typeof Choice>;

/** 被保険者資格申立書 (別紙様式) with what is known; the rest stays blank for the pen. @source 004, 別紙様式 */
export const DeclarationSheet = v.object({
  template: v.literal('declaration'),
  ...every,
  schemes: v.array(Choice),
  insurerName: Field,
  shares: v.array(Choice),
  name: Field,
  kana: Field,
  eras: v.array(Choice),
  year: Field,
  month: Field,
  day: Field,
  sexes: v.array(Choice),
  address: Field,
});
export type DeclarationSheet = v.InferOutput<typeof DeclarationSheet>;

/** Everything the PDF function can print: data in, PDF out; it reads no table. */
export const PdfDocument = v.variant('template', [
  CoverageSheet,
  DeclarationSheet,
  ReceiptSheet,
  RecordsDocument,
]);
export type PdfDocument = v.InferInput<typeof PdfDocument>;

/** Prints a document: in this process on a developer's machine, by the PDF function on AWS. */
export interface PdfPrinter {
  print(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>>;
}
