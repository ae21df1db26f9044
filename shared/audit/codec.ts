import * as v from 'valibot';
import { RIGHTS } from '../access/rules.ts';

/** How the device described itself, kept only as a kind. */
export const DeviceKind = v.picklist(['phone', 'tablet', 'computer', 'other']);
export type DeviceKind = v.InferOutput<typeof DeviceKind>;

/** One view, download or change of personal data (閲覧履歴). Never the data itself. @source product.md F10 */
export const AccessRecord = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  id: v.string(),
  /** personId of who looked */
  actor: v.string(),
  reason: v.picklist(['self', 'guardian', 'grant', 'facility', 'clerk']),
  what: v.picklist(RIGHTS),
  action: v.picklist(['view', 'download', 'change']),
  device: DeviceKind,
});
export type AccessRecord = v.InferOutput<typeof AccessRecord>;

/** Kind of device from a User-Agent header; the header itself is not kept. */
export function deviceKind(userAgent: string | undefined): DeviceKind {
  if (!userAgent) return 'other';
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return 'tablet';
  if (/iPhone|Mobile/.test(userAgent)) return 'phone';
  if (/Windows|Macintosh|Linux|CrOS/.test(userAgent)) return 'computer';
  return 'other';
}
