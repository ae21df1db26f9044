import * as v from 'valibot';
import { compareText } from '../eligibility/canonical.ts';
import { type Card, CardRegistration, type Person } from '../eligibility/codec.ts';
import { IsoDate } from '../kernel/dates.ts';
import { CardEnd } from './card-end.ts';

/** Who tells how a card is registered; of one day the later one in this list counts. */
export const REGISTRATION_SOURCES = ['eligibility', 'monthly', 'daily'] as const;

/** State of 利用登録 as one source tells it for one day. */
export const KnownRegistration = v.object({
  /** the day for which the source speaks, not the day on which it came */
  asOf: IsoDate,
  source: v.picklist(REGISTRATION_SOURCES),
  registration: CardRegistration,
  registeredOn: v.nullish(IsoDate),
  cancelledOn: v.nullish(IsoDate),
  /** set when the card ended without a request for 解除 */
  cause: v.nullish(CardEnd),
});
export type KnownRegistration = v.InferOutput<typeof KnownRegistration>;

/** Sorts as registrations count: a later one is greater, in a table too. */
export const registrationOrder = (one: KnownRegistration): string =>
  `${one.asOf}#${REGISTRATION_SOURCES.indexOf(one.source)}#${one.registration}`;

/** 利用登録 as the newest dated source tells it, whatever arrived first. @source product.md §4.4 */
export function newestRegistration(
  first: KnownRegistration,
  ...others: readonly (KnownRegistration | undefined)[]
): KnownRegistration {
  return others.reduce<KnownRegistration>(
    (newest, one) =>
      one && compareText(registrationOrder(one), registrationOrder(newest)) > 0 ? one : newest,
    first,
  );
}

/** The card of a person with the registration that the newest dated source tells. @source product.md §4.4 */
export function cardNow(
  person: Pick<Person, 'asOf' | 'card'>,
  listed: KnownRegistration | undefined,
): Card {
  const { registration, registeredOn } = newestRegistration(delivered(person), listed);
  const { registeredOn: _, ...card } = person.card;
  return { ...card, registration, ...(registeredOn ? { registeredOn } : {}) };
}

/** What eligibility deliveries say of the card. */
export const delivered = (person: Pick<Person, 'asOf' | 'card'>): KnownRegistration => ({
  asOf: person.asOf,
  source: 'eligibility',
  registration: person.card.registration,
  registeredOn: person.card.registeredOn,
});
