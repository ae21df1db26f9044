import type { GenericSchema } from 'valibot';
import type { PortalErrorCode } from './errors.ts';

/**
 * One HTTP operation: the same object validates the request, parses the answer in the browser and is
 * written into `/api/openapi.json`.
 */
export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** In the form of OpenAPI, with `{id}` for parameters. */
  path: `/api/${string}`;
  summary: string;
  /** Whose data: nobody's, the session's, or health data of the person in `?for=`. */
  data: 'public' | 'session' | 'health';
  query?: GenericSchema;
  params?: GenericSchema;
  /** Headers of its own, by their usual spelling. */
  headers?: GenericSchema;
  body?: GenericSchema;
  /** JSON answer; exports name their media types instead. */
  answer?: GenericSchema;
  media?: readonly string[];
  problems: readonly PortalErrorCode[];
};
