import { addDays, type IsoDate } from '../kernel/dates.ts';
import { intakeIn, lastDayOfSupply } from './intake.ts';

/** First and last day that a supply covers, an estimate. */
export type Supply = { from: IsoDate; until: IsoDate };

/** What of one line of a dispensing the estimate needs. */
export type SuppliedLine = {
  drugCode: string;
  route: string;
  /** 用法 and special instructions together */
  usage: string;
  dose: number;
  quantity: { amount: number; unit: 'days' | 'doses' | 'total' };
};

/** No prescription is made for more days; a larger number is a slip or no number of days. */
const MAX_DAYS = 366;

/** Rows that are older need not be asked whether they still last: a year of every second day is over. */
export const LONGEST_SUPPLY_DAYS = 2 * MAX_DAYS;

/**
 * How long each line of one dispensing lasts: 内服 with a number of days, from the day of dispensing, that
 * day included. 屯服, 外用 and injections tell no days, so they have no supply and are never "now".
 *
 * The same drug in several lines: with the same usage and different doses the lines are steps of a rising or
 * falling dose (漸増漸減) and follow one another in the order of the receipt, because one time of day has one
 * dose and a receipt writes uneven doses of a day as one line with their sum. With different usages, or the
 * same dose, they run side by side from the first day: the shorter reading where both are possible.
 *
 * @returns one entry per line; undefined where no number of days is known
 * @source product.md F3 (estimate); formats/receipt-uke.md §6 漸増漸減. Left-over tablets of an earlier
 *   dispensing are not added: nobody knows them.
 */
export function suppliesOf(
  dispensedOn: IsoDate,
  lines: readonly SuppliedLine[],
): (Supply | undefined)[] {
  const steps = lines.map((line) => (hasDays(line) ? `${line.drugCode}/${line.usage}` : ''));
  const nextStep = new Map<string, IsoDate>();
  const lasting = new Map<string, IsoDate>(); // lines of one day mostly last as long as each other
  return lines.map((line, at) => {
    const step = steps[at] as string;
    if (step === '') return undefined;
    const isStep = lines.some((other, i) => steps[i] === step && other.dose !== line.dose);
    const from = (isStep && nextStep.get(step)) || dispensedOn;
    const key = `${from}/${line.quantity.amount}/${line.usage}`;
    const until =
      lasting.get(key) ?? lastDayOfSupply(from, line.quantity.amount, intakeIn(line.usage));
    lasting.set(key, until);
    if (isStep) nextStep.set(step, addDays(until, 1));
    return { from, until };
  });
}

const hasDays = ({ route, quantity: { amount, unit } }: SuppliedLine) =>
  route === 'internal' && unit === 'days' && amount >= 1 && amount <= MAX_DAYS;

/** いまの薬: the supply covers the day. An estimate: nobody knows what is really taken. */
export const coversDay = (supply: Supply | undefined, day: IsoDate): boolean =>
  supply !== undefined && supply.from <= day && day <= supply.until;
