import * as v from 'valibot';
import type { Endpoint } from '../kernel/endpoint.ts';
import { EligibilityView } from './view-codec.ts';

/** For whom, when acting for someone: an opaque id from `/api/session`. */
const For = v.optional(v.pipe(v.string(), v.maxLength(700)));

export const EligibilityQuery = v.object({ for: For });

/** 資格情報 of one person on the day of asking. */
export const EligibilityAnswer = v.object({
  ...EligibilityView.entries,
  /** Why the signed-in person may see it. */
  reason: v.picklist(['self', 'guardian', 'grant']),
});
export type EligibilityAnswer = v.InferOutput<typeof EligibilityAnswer>;

export const SheetQuery = v.object({
  format: v.picklist(['pdf']),
  for: For,
  /** `id` of a coverage; without it the current one, the newest of several. */
  coverage: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d-\d{6}(\d\d)?$/))),
});

const problems = [
  'not-signed-in',
  'session-expired',
  'not-available',
  'not-found',
  'invalid-input',
  'no-audit',
] as const;

export const readEligibility = {
  method: 'get',
  path: '/api/eligibility',
  summary: 'Coverage and card of a person',
  data: 'health',
  query: EligibilityQuery,
  answer: EligibilityAnswer,
  problems,
} as const satisfies Endpoint;

/** `not-found`: no coverage is registered that could be printed. */
export const exportEligibility = {
  method: 'get',
  path: '/api/eligibility/export',
  summary: '医療保険の資格情報 as a sheet for the reception',
  data: 'health',
  query: SheetQuery,
  media: ['application/pdf'],
  problems,
} as const satisfies Endpoint;

export const DeclarationQuery = v.omit(SheetQuery, ['coverage']);

/** Nothing of it is stored. */
export const exportDeclaration = {
  method: 'get',
  path: '/api/eligibility/declaration',
  summary: '被保険者資格申立書 with what is known filled in',
  data: 'health',
  query: DeclarationQuery,
  media: ['application/pdf'],
  problems,
} as const satisfies Endpoint;
