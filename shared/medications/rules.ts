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
  const nextStep = new Map<string, IsoDate>();
  let last: { line: SuppliedLine; supply: Supply } | undefined;
  return lines.map((line) => {
    if (!hasDays(line)) return undefined;
    const step = isStep(line, lines) ? stepOf(line) : '';
    const from = (step !== '' && nextStep.get(step)) || dispensedOn;
    // Drugs of one 剤 last as long as each other.
    const alike = last && last.supply.from === from && lastsAlike(last.line, line);
    const until = alike
      ? last?.supply.until
      : lastDayOfSupply(from, line.quantity.amount, intakeIn(line.usage));
    const supply = { from, until: until as IsoDate };
    if (step !== '') nextStep.set(step, addDays(supply.until, 1));
    last = { line, supply };
    return supply;
  });
}

const stepOf = ({ drugCode, usage }: SuppliedLine) => `${drugCode}/${usage}`;

const isStep = (line: SuppliedLine, lines: readonly SuppliedLine[]) =>
  lines.some(
    (other) =>
      other.drugCode === line.drugCode &&
      other.usage === line.usage &&
      other.dose !== line.dose &&
      hasDays(other),
  );

const lastsAlike = (a: SuppliedLine, b: SuppliedLine) =>
  a.quantity.amount === b.quantity.amount && a.usage === b.usage;

const hasDays = ({ route, quantity: { amount, unit } }: SuppliedLine) =>
  route === 'internal' && unit === 'days' && amount >= 1 && amount <= MAX_DAYS;

/** いまの薬: the supply covers the day. An estimate: nobody knows what is really taken. */
export const coversDay = (supply: Supply | undefined, day: IsoDate): boolean =>
  supply !== undefined && supply.from <= day && day <= supply.until;
