import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { INTERNAL_DRUGS } from './internal-drugs.ts';
import { OTHER_DRUGS } from './other-drugs.ts';

const TABLE = { ...INTERNAL_DRUGS, ...OTHER_DRUGS };
export type DrugKey = keyof typeof TABLE;

/** One row of the drug master (医薬品マスター) as far as the demo fills it; prices in yen per unit. */
export type Drug = {
  code: string;
  name: string;
  kana: string;
  unit: string;
  priceBefore: string;
  priceAfter: string;
  mark: string;
  generic: string;
  form: string;
  priceListCode: string;
  genericCode: string;
  genericName: string;
  genericKind: string;
  fullName: string;
  listing: string;
  brandOf: string;
  biological: string;
  selective: string;
  twinOf: string;
};

function parse(line: string): Drug {
  const fields = line.split('|');
  const at = (index: number): string => {
    const field = fields[index];
    if (field === undefined) throw new Error(`drug table: ${line}`);
    return field;
  };
  return {
    code: at(0),
    name: at(1),
    kana: at(2),
    unit: at(3),
    priceBefore: at(4),
    priceAfter: at(5),
    mark: at(6),
    generic: at(7),
    form: at(8),
    priceListCode: at(9),
    genericCode: at(10) && (fields[18] ?? `${at(9).slice(0, 9)}ZZZ`),
    genericName: at(10),
    genericKind: at(11),
    fullName: at(12) || at(1),
    listing: at(13),
    brandOf: at(14),
    biological: at(15),
    selective: at(16),
    twinOf: at(17),
  };
}

export const DRUGS: readonly Drug[] = Object.values(TABLE).map(parse);

export const drug = (key: DrugKey): Drug => parse(TABLE[key]);

/** Yen per unit of the master on a day; the demo has one price revision (薬価改定). */
export const priceOn = (one: Drug, on: IsoDate, revision: IsoDate): number =>
  Number(on < revision ? one.priceBefore : one.priceAfter);
