import * as v from 'valibot';
import { clockFrom, IsoDate } from '../../shared/kernel/dates.ts';
import { readEnvironment } from './read-environment.ts';

/** The environment, read and checked once. A missing or wrong value stops the process at start. */
const Environment = v.object({
  TABLE_NAME: v.optional(v.string(), 'portal'),
  /** Set locally and in tests; on AWS the SDK finds the service by region. */
  DYNAMODB_ENDPOINT: v.optional(v.pipe(v.string(), v.url())),
  /** Set by Lambda; without it no metrics are written. */
  AWS_LAMBDA_FUNCTION_NAME: v.optional(v.string()),
  AWS_REGION: v.optional(v.string(), 'ap-northeast-1'),
  /** Where browsers see this portal; decides the cookie name and the sign-in return address. */
  PUBLIC_ORIGIN: v.optional(v.pipe(v.string(), v.url()), 'http://127.0.0.1:4321'),
  PORTAL_TODAY: v.optional(IsoDate),
  /** The function that prints; only on AWS, locally it is done in the process. */
  PDF_FUNCTION_NAME: v.optional(v.string()),
  /** Where the editions of the facilities lie, and what signs cursors; only on AWS. */
  FACILITY_BUCKET: v.optional(v.string()),
  FACILITY_SECRET: v.optional(v.string()),
  /** JSON of where the pictures of the map come from (shared/facilities/map-tiles.ts); else 国土地理院. */
  FACILITY_TILES: v.optional(v.string()),
  /** Where the original documents of checkups lie; only on AWS. */
  CHECKUP_BUCKET: v.optional(v.string()),
  /** The official empty 医療費集計フォーム, where the operator has it; else our own workbook is filled. */
  TAX_FORM_FILE: v.optional(v.string()),
  /** Files from and to insurers; what large deliveries become while they are imported. Only on AWS. */
  EXCHANGE_BUCKET: v.optional(v.string()),
  /** Only in tests; else the service of the region. */
  S3_ENDPOINT: v.optional(v.pipe(v.string(), v.url())),
  WORK_BUCKET: v.optional(v.string()),
  /** JSON of who runs this portal (shared/site/operator.ts); without it the portal is a demo. */
  PORTAL_OPERATOR: v.optional(v.string()),
});

export const environment = readEnvironment(Environment, process.env);
export const clock = clockFrom(environment.PORTAL_TODAY);
