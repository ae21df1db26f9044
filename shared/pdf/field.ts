import * as v from 'valibot';

/** Longest text of one field on a sheet; delivered fields are shorter (`shared/eligibility/delivery.ts`). */
export const Field = v.pipe(v.string(), v.maxLength(600));

/** Name and value, as a line of a description list. */
export const Row = v.object({ label: Field, value: Field });
export type SheetRow = v.InferOutput<typeof Row>;

export const every = {
  /** Title of the document, also the heading. */
  title: Field,
  /** When it was made, UTC; printed as the PDF's creation date. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Who made it, at the foot: never mistaken for マイナポータル's. */
  madeBy: Field,
};
