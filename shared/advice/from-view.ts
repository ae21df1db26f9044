import { elderlyShareStartsOn } from '../eligibility/elderly-share.ts';
import type { EligibilityView } from '../eligibility/view-codec.ts';
import { isLateElderly } from '../insurance/insurer-number.ts';
import { addYears, type IsoDate } from '../kernel/dates.ts';
import type { AdviceFacts, Who } from './facts.ts';

/** What a signed-in person need not be asked: card, certificate, 資格確認書 and age come from their view. */
export function factsOf({
  card,
  coverages,
  person,
  asOf,
  situation,
}: EligibilityView): AdviceFacts {
  const current = coverages.find(({ state }) => state === 'current');
  const confirmationExpiresOn = current?.confirmationExpiresOn;
  const registered = card.registration === 'registered';
  const confirmed =
    current?.confirmationIssuedOn !== undefined || confirmationExpiresOn !== undefined;
  return {
    holds: registered ? 'card' : confirmed ? 'confirmation' : 'unregistered-card',
    // Before the next insurer has registered, the reader says 「無効」.
    trouble:
      registered && situation !== 'covered' && situation !== 'several' ? 'not-confirmed' : 'none',
    who: whoOf(person.birthDate, current?.insurerNumber, asOf),
    ...(card.certificateExpiresOn ? { certificateExpiresOn: card.certificateExpiresOn } : {}),
    ...(confirmationExpiresOn ? { confirmationExpiresOn } : {}),
  };
}

/**
 * 未就学児, who pay 2割: until the 31 March after six years are completed, in law the day before the birthday.
 * @source 健康保険法 第110条; 年齢計算ニ関スル法律
 */
export function isPreschool(birthDate: IsoDate, on: IsoDate): boolean {
  const sixth = addYears(birthDate, 6);
  const year = Number(sixth.slice(0, 4)) + (sixth.slice(5) <= '04-01' ? 0 : 1);
  return on < (`${year}-04-01` as IsoDate);
}

function whoOf(birthDate: IsoDate, insurerNumber: string | undefined, on: IsoDate): Who {
  if (insurerNumber && isLateElderly(insurerNumber)) return 'late-elderly';
  if (insurerNumber?.startsWith('07')) return 'self-defence';
  if (elderlyShareStartsOn(birthDate) <= on) return 'from-70';
  return isPreschool(birthDate, on) ? 'preschool' : 'under-70';
}
