import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ClinicItem, Visit } from './care.ts';
import { drug, priceOn } from './drug.ts';
import { drugPoints } from './drug-points.ts';
import { MATERIALS, type MaterialKey } from './materials.ts';
import { MEAL, MEAL_SHARE, PROCEDURES, type Procedure } from './procedures.ts';
import { type Line, onDays, record } from './receipt-line.ts';

/** A billing unit (点数・回数算定単位): its lines, and what it adds to the total of the receipt. */
export type Unit = { section: string; lines: readonly Line[]; points: number };

const FREE_TEXT = '810000001';
const DAY_COLUMN = 14;
const MATERIAL_DAY_COLUMN = 18;
const OPERATION = '50';
const YEN_PER_POINT = 10;

const dayOf = (on: IsoDate): number => Number(on.slice(8));

/** @param amount 数量データ: the points are those of one unit */
function procedureUnit(
  one: Procedure,
  payer: string,
  days: readonly number[],
  amount?: number,
): Unit {
  const points = one.points * (one.unit === '単位' ? (amount ?? 1) : 1);
  const line = record('SI', 44, {
    2: one.section,
    3: payer,
    4: one.code,
    5: amount,
    6: points,
    7: days.length,
    ...onDays(DAY_COLUMN, new Map(days.map((day) => [day, 1]))),
  });
  return { section: one.section, lines: [line], points: points * days.length };
}

/** 診療識別 on the first line of the unit, points on the last, counts on all. */
function drugUnit(item: ClinicItem, payer: string, on: IsoDate, revision: IsoDate): Unit {
  const points = drugPoints(
    item.drugs.map(([key, amount]) => ({ price: priceOn(drug(key), on, revision), amount })),
  );
  const usage = item.usage
    ? [record('CO', 5, { 2: item.section, 3: payer, 4: FREE_TEXT, 5: item.usage })]
    : [];
  const drugs = item.drugs.map(([key, amount], index) =>
    record('IY', 44, {
      2: index === 0 && usage.length === 0 ? item.section : '',
      3: payer,
      4: drug(key).code,
      5: amount,
      6: index === item.drugs.length - 1 ? points : '',
      7: item.count,
      ...onDays(DAY_COLUMN, new Map([[dayOf(on), item.count]])),
    }),
  );
  return { section: item.section, lines: [...usage, ...drugs], points: points * item.count };
}

/** 特定器材: a tenth of the yen as points, once. */
function materialUnit(key: MaterialKey, payer: string, day: number): Unit {
  const { code, price } = MATERIALS[key];
  const points = price / YEN_PER_POINT;
  const line = record('TO', 48, {
    ...{ 2: OPERATION, 3: payer, 4: code, 5: 1, 6: points, 7: 1, 9: price },
    ...onDays(MATERIAL_DAY_COLUMN, new Map([[day, 1]])),
  });
  return { section: OPERATION, lines: [line], points };
}

/** Supper and breakfast count; yen stand where other lines have points, and are not part of the total. */
function mealUnits(payer: string, mealsOn: ReadonlyMap<number, number>): Unit[] {
  return [MEAL, MEAL_SHARE].flatMap(({ code, points: yen }) =>
    [...mealsOn].map(([day, meals]) => ({
      section: MEAL.section,
      lines: [
        record('SI', 44, {
          2: MEAL.section,
          3: payer,
          4: code,
          5: meals,
          6: yen * meals,
          7: 1,
          ...onDays(DAY_COLUMN, new Map([[day, 1]])),
        }),
      ],
      points: 0,
    })),
  );
}

/** Days of a visit within its month: one, or each day in the clinic's bed. */
export const daysOf = (visit: Visit): number[] =>
  Array.from({ length: 1 + (visit.nights ?? 0) }, (_, index) => dayOf(visit.on) + index);

/** Meals per day of a stay: supper on the first day, breakfast on the last, three between. */
export function mealsOf(visit: Visit): Map<number, number> {
  if (!visit.nights) return new Map();
  const days = daysOf(visit);
  return new Map(days.map((day, index) => [day, index === 0 || index === days.length - 1 ? 1 : 3]));
}

const bedOf = ({ clinic }: Visit): Procedure =>
  PROCEDURES[clinic === 'hospital' ? 'hospitalBed' : 'clinicBed'];

/** Everything a clinic claims for one visit, in the order of 診療識別. */
export function visitUnits(visit: Visit, payer: string, revision: IsoDate): Unit[] {
  const units = [
    ...visit.procedures.map((key) => procedureUnit(PROCEDURES[key], payer, [dayOf(visit.on)])),
    ...(visit.given ?? []).map((item) => drugUnit(item, payer, visit.on, revision)),
    ...(visit.nights ? [procedureUnit(bedOf(visit), payer, daysOf(visit))] : []),
    ...(visit.inBed ?? []).map(({ procedure, days, amount }) =>
      procedureUnit(
        PROCEDURES[procedure],
        payer,
        days.map((day) => dayOf(visit.on) + day),
        amount,
      ),
    ),
    ...(visit.materials ?? []).map((key) => materialUnit(key, payer, dayOf(visit.on) + 1)),
    ...mealUnits(payer, mealsOf(visit)),
  ];
  return units.toSorted((a, b) => Number(a.section) - Number(b.section));
}
