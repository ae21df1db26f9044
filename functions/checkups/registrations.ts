import {
  type Registration,
  registrationOf,
  yearsAskedFor,
} from '../../shared/checkups/registration.ts';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { foldInsurerNumber } from '../../shared/insurance/insurer-number.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { StatusStore } from './status-store.ts';

/** What the insurers that somebody has on a day tell of this fiscal year and the one before. */
export async function registrationsFor(
  coverages: readonly Coverage[],
  status: StatusStore,
  today: IsoDate,
): Promise<Registration[]> {
  const insurers = new Map(
    coverages
      .filter(({ deleted, validFrom, validTo }) => {
        return !deleted && validFrom <= today && (validTo === undefined || today < validTo);
      })
      .map(({ insurerNumber, insurerName }) => [insurerNumber, { insurerNumber, insurerName }]),
  );
  const all = await Promise.all(
    [...insurers.values()].map(async (insurer) => {
      const lines = await status.of(foldInsurerNumber(insurer.insurerNumber));
      return yearsAskedFor(today).map((year) => registrationOf(insurer, year, lines, today));
    }),
  );
  return all.flat();
}
