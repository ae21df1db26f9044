import type { Coverage, Person } from '../eligibility/codec.ts';
import { isLateElderly } from '../insurance/insurer-number.ts';
import { addMonths, ageOn, type IsoDate, lastDayOf, monthOf } from '../kernel/dates.ts';

/**
 * What changes for one person when the registration ends, each with a sentence in texts.ts.
 * @source 004, 対比表 and 「マイナ保険証の場合には…提示は不要」: without the card these are shown again
 */
export const CHANGES = [
  /** a 資格確認書 is shown instead of the card */
  'show-certificate',
  /** one is here already */
  'certificate-held',
  /** doctors and pharmacists no longer see medicines and checkups through the card */
  'no-sharing',
  /** 限度額適用認定証 is to be applied for and shown again */
  'limit-certificate',
  /** 特定疾病療養受療証 is to be shown again */
  'specific-disease',
  /** the own share stands on the 資格確認書 (70+, 後期高齢者) */
  'share-on-certificate',
  /** 75+: whether the card is registered may not matter for getting a 資格確認書 */
  'late-elderly',
  /** the card's 電子証明書 runs out about then anyway */
  'certificate-of-card-ends',
] as const;
export type Change = (typeof CHANGES)[number];

const SHARE_FROM_AGE = 70;

/** @param today decides which certificates are valid and how old the person is */
export function changesFor(person: Person, coverage: Coverage, today: IsoDate): Change[] {
  const lateElderly = isLateElderly(coverage.insurerNumber);
  const holds: Record<Change, boolean> = {
    'show-certificate': !certificateHeld(coverage, today),
    'certificate-held': certificateHeld(coverage, today) !== undefined,
    'no-sharing': true,
    'limit-certificate': coverage.limitCategory !== undefined,
    'specific-disease': coverage.specificDisease !== undefined,
    'share-on-certificate': lateElderly || ageOn(person.birthDate, today) >= SHARE_FROM_AGE,
    'late-elderly': lateElderly,
    'certificate-of-card-ends':
      person.card.certificateExpiresOn !== undefined &&
      person.card.certificateExpiresOn <= lastDayOf(addMonths(monthOf(today), 2)),
  };
  return CHANGES.filter((change) => holds[change]);
}

/** A 資格確認書 that is valid today, undefined when none was delivered. */
export function certificateHeld(
  { confirmationIssuedOn, confirmationExpiresOn }: Coverage,
  today: IsoDate,
): { issuedOn: IsoDate; expiresOn: IsoDate | undefined } | undefined {
  if (!confirmationIssuedOn || confirmationIssuedOn > today) return undefined;
  if (confirmationExpiresOn && confirmationExpiresOn < today) return undefined;
  return { issuedOn: confirmationIssuedOn, expiresOn: confirmationExpiresOn };
}
