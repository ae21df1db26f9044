import type { IsoDate } from '../kernel/dates.ts';
import type { FacilityKind, FacilityStatus, VerificationMethod } from './kinds.ts';

/** What the participation list says about a facility (§4.7 of the product). */
export type Participation = {
  /** First day of operation (運用開始日); undefined while the list has none. */
  operatingFrom?: IsoDate | undefined;
  /** Empty when the list does not say. */
  methods: readonly VerificationMethod[];
  /** Accepts the phone in place of the card; undefined when the list does not say. */
  smartphone?: boolean | undefined;
};

/** A facility on the list is operating from its date on; without a date it prepares. Not on the list: nothing is known. */
export function statusOn(participation: Participation | undefined, today: IsoDate): FacilityStatus {
  if (!participation) return 'unlisted';
  const { operatingFrom } = participation;
  return operatingFrom !== undefined && operatingFrom <= today ? 'operating' : 'preparing';
}

/**
 * Method that the type of facility leads to expect. Visiting nurses use ②; checkup bodies, midwives and
 * therapists use ③; 保険医療機関, pharmacies and workplace clinics use ①.
 * @source document 004, table 各種施設類型における資格確認 (the rows below 健診実施機関 share its cells)
 */
const EXPECTED: Readonly<Record<FacilityKind, VerificationMethod | undefined>> = {
  hospital: 'reader',
  clinic: 'reader',
  dental: 'reader',
  pharmacy: 'reader',
  workplace: 'reader',
  'visiting-nurse': 'mobile',
  midwife: 'eligibility-only',
  therapist: 'eligibility-only',
  checkup: 'eligibility-only',
  other: undefined,
};

export type Verification = {
  methods: readonly VerificationMethod[];
  /** `derived` must be shown with the label 類型から推定. */
  source: 'delivered' | 'derived' | 'none';
  /** ① and ② can pass on medical information with consent, ③ cannot; undefined when no method is known. */
  medicalInformation: boolean | undefined;
  /** Only where delivered, never derived. */
  smartphone: boolean | undefined;
};

/** Methods of a facility: the delivered ones, else the one its type leads to expect. */
export function verificationOf(
  kind: FacilityKind,
  participation: Participation | undefined,
): Verification {
  const delivered = participation?.methods ?? [];
  const expected = EXPECTED[kind];
  const methods = delivered.length > 0 ? delivered : expected ? [expected] : [];
  return {
    methods,
    source: delivered.length > 0 ? 'delivered' : methods.length > 0 ? 'derived' : 'none',
    medicalInformation:
      methods.length === 0 ? undefined : methods.some((one) => one !== 'eligibility-only'),
    smartphone: participation?.smartphone,
  };
}
