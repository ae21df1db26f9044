import { addYears, type IsoDate } from '../kernel/dates.ts';

/** What can be allowed separately, one per feature with personal data. */
export const RIGHTS = [
  'eligibility',
  'medications',
  'treatments',
  'checkups',
  'expenses',
  'cancellation',
  'access-log',
] as const;
export type Right = (typeof RIGHTS)[number];

/** A right given to another signed-in person (代理人), from–to inclusive. */
export type Grant = {
  to: string;
  rights: readonly Right[];
  from: IsoDate;
  until: IsoDate;
  revoked: boolean;
};

/** What the rule must know of the person whose data are asked for. */
export type AccessSubject = {
  personId: string;
  birthDate: IsoDate;
  guardians: readonly string[];
  /** Some insurer has stopped disclosure (DV 等の非開示) and not lifted it. */
  withheld: boolean;
  grants: readonly Grant[];
};

export type AccessReason = 'self' | 'guardian' | 'grant';
export type AccessDecision = { allowed: true; reason: AccessReason } | { allowed: false };

/** Guardians act for children under this age; the right ends on the birthday itself. @source product.md F1 */
export const GUARDIAN_UNTIL_AGE = 15;

/** The first day on which a guardian no longer acts for the child. */
export const guardianEndsOn = (birthDate: IsoDate): IsoDate =>
  addYears(birthDate, GUARDIAN_UNTIL_AGE);

/**
 * The one access rule of the portal: may this person see or do this for that person on this day?
 * A withheld person's data are shown to nobody, themselves included; callers answer exactly as for a
 * person they do not know.
 *
 * @source product.md F1, F9
 */
export function mayAct(
  actorId: string,
  subject: AccessSubject,
  right: Right,
  on: IsoDate,
): AccessDecision {
  if (subject.withheld) return { allowed: false };
  if (actorId === subject.personId) return { allowed: true, reason: 'self' };
  if (subject.guardians.includes(actorId) && on < guardianEndsOn(subject.birthDate)) {
    return { allowed: true, reason: 'guardian' };
  }
  const granted = subject.grants.some(
    (grant) =>
      grant.to === actorId &&
      !grant.revoked &&
      grant.rights.includes(right) &&
      grant.from <= on &&
      on <= grant.until,
  );
  return granted ? { allowed: true, reason: 'grant' } : { allowed: false };
}
