import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { Medication } from '../medications/codec.ts';
import { BroughtNotebook } from './brought-codec.ts';

/** For whom, when acting for someone: an opaque id from `/api/session`. */
const For = v.optional(v.pipe(v.string(), v.maxLength(700)));
const OfPerson = v.object({ for: For });

/** Bytes of a text or file that is brought at once; the notebook of ten years has about 150,000. */
export const MAX_BROUGHT_BYTES = 200_000;

/** Text that was pasted, or a file in Base64; beside this JSON the bytes of a file are taken as they are. */
export const BroughtBody = v.union([
  v.object({ text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_BROUGHT_BYTES)) }),
  v.object({
    file: v.pipe(v.string(), v.base64(), v.nonEmpty(), v.maxLength(MAX_BROUGHT_BYTES * 2)),
  }),
]);
export type BroughtBody = v.InferOutput<typeof BroughtBody>;

/** The last one brought first. */
export const BroughtAnswer = v.object({ items: v.array(BroughtNotebook) });
export type BroughtAnswer = v.InferOutput<typeof BroughtAnswer>;

const problems = [
  'not-signed-in',
  'session-expired',
  'not-available',
  'invalid-input',
  'no-audit',
] as const;

export const listBrought = {
  method: 'get',
  path: '/api/medications/brought',
  summary: 'お薬手帳 that the person brought; apart from what was delivered',
  data: 'health',
  query: OfPerson,
  answer: BroughtAnswer,
  problems,
} as const satisfies Endpoint;

/**
 * Adds a notebook or parts of one (分割); the same again changes nothing. `conflict`: there is no more room, or
 * a part with the same number and another text is there.
 */
export const bringMedications = {
  method: 'post',
  path: '/api/medications/brought',
  summary: 'Shows a お薬手帳 (JAHIS text) beside the medicines',
  data: 'health',
  query: OfPerson,
  body: BroughtBody,
  answer: BroughtAnswer,
  problems: [...problems, 'conflict'],
} as const satisfies Endpoint;

export const removeBrought = {
  method: 'delete',
  path: '/api/medications/brought/{id}',
  summary: 'Takes a brought お薬手帳 away; one that is gone already is no error',
  data: 'health',
  params: v.object({ id: v.pipe(v.string(), v.regex(/^[a-f0-9]{24}$/)) }),
  query: OfPerson,
  answer: BroughtAnswer,
  problems,
} as const satisfies Endpoint;

/** `current`: いまの薬; `recent`: these and all that was handed out in the last {@link RECENT_DAYS} days */
export const ShareScope = v.picklist(['current', 'recent']);
export type ShareScope = v.InferOutput<typeof ShareScope>;
export const RECENT_DAYS = 90;

export const ShareAnswer = v.object({
  asOf: IsoDate,
  completeTo: IsoDate,
  nextExpectedOn: IsoDate,
  person: v.object({ name: v.string(), kana: v.string(), birthDate: IsoDate }),
  medicines: v.array(Medication),
  /** Bytes of each QR code in Base64, in their order */
  codes: v.array(v.pipe(v.string(), v.base64())),
  /** What the codes cannot carry as it is */
  adjusted: v.array(
    v.object({
      kind: v.picklist(['characters', 'shortened']),
      value: v.string(),
      written: v.string(),
    }),
  ),
});
export type ShareAnswer = v.InferOutput<typeof ShareAnswer>;

export const shareMedications = {
  method: 'get',
  path: '/api/medications/share',
  summary: 'Medicines for the desk: large, and as QR codes of a お薬手帳',
  data: 'health',
  query: v.object({ for: For, scope: v.optional(ShareScope, 'current') }),
  answer: ShareAnswer,
  problems,
} as const satisfies Endpoint;
