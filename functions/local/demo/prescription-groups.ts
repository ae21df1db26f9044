import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PharmacyItem } from './care.ts';
import {
  BASIC,
  type Fee,
  FORM_CODE,
  GUIDANCE,
  managementFee,
  OTHER_MANAGEMENT,
  PREPARATION,
} from './dispensing-fees.ts';
import { drug, priceOn } from './drug.ts';
import { drugPoints } from './drug-points.ts';
import { type Line, record } from './receipt-line.ts';

/** What a pharmacy hands out at one reception (処方箋受付). */
export type Reception = {
  on: IsoDate;
  /** 受付回: 1st, 2nd … of the month. */
  turn: number;
  items: readonly PharmacyItem[];
  payer: string;
  /** No of the first group; SH are numbered through the whole receipt. */
  firstNo: number;
};

export type Claimed = { lines: Line[]; points: number };

const UNCODED_USAGE = '900';

const usageFields = (item: PharmacyItem): Record<number, string> =>
  /^\d{3}$/.test(item.usage)
    ? { 4: item.usage, 5: item.instruction ?? '' }
    : { 4: UNCODED_USAGE, 5: item.usage };

/** The fees of one group: which of them may still be charged depends on the groups before it. */
function feesOf(item: PharmacyItem, index: number, items: readonly PharmacyItem[]) {
  const sameForm = items.slice(0, index).filter((one) => one.form === item.form).length;
  const { atMost, ...preparation } = PREPARATION[item.form];
  const charged = sameForm < atMost;
  const onlyOther = items.every((one) => one.form !== 'internal');
  const otherManagement = onlyOther && index === 0 ? OTHER_MANAGEMENT : undefined;
  const management: Fee | undefined =
    item.form === 'internal' && charged ? managementFee(item.quantity) : otherManagement;
  return { preparation: charged ? preparation : undefined, management };
}

function group(
  item: PharmacyItem,
  index: number,
  reception: Reception,
  revision: IsoDate,
): Claimed {
  const { on, payer, items } = reception;
  const no = String(reception.firstNo + index).padStart(2, '0');
  const perUnit = drugPoints(
    item.drugs.map(([key, amount]) => ({ price: priceOn(drug(key), on, revision), amount })),
  );
  const { preparation, management } = feesOf(item, index, items);
  const day = on.replaceAll('-', '');
  const drugs = perUnit * item.quantity;
  const lines = [
    record('SH', 10, { 2: no, 3: FORM_CODE[item.form], ...usageFields(item), 6: perUnit }),
    record('CZ', 71, {
      2: 1,
      3: day,
      4: day,
      5: reception.turn,
      6: item.quantity,
      7: payer,
      8: preparation ? 1 : 2,
      9: no,
      10: preparation?.code,
      11: preparation?.points,
      14: drugs,
      58: management && payer,
      59: management && 1,
      60: management && no,
      61: management?.code,
      62: management?.points,
    }),
    ...item.drugs.map(([key, amount]) =>
      record('IY', 10, { 2: payer, 3: drug(key).code, 4: amount }),
    ),
  ];
  return { lines, points: drugs + (preparation?.points ?? 0) + (management?.points ?? 0) };
}

/** The SH groups of one reception. */
export function prescriptionGroups(reception: Reception, revision: IsoDate): Claimed {
  const groups = reception.items.map((item, index) => group(item, index, reception, revision));
  return {
    lines: groups.flatMap((one) => one.lines),
    points: groups.reduce((sum, one) => sum + one.points, 0),
  };
}

/** KI: what is charged once per reception. */
export const receptionFees = ({ on, turn, payer }: Reception): Claimed => ({
  lines: [
    record('KI', 114, {
      2: on.replaceAll('-', ''),
      3: turn,
      4: payer,
      5: BASIC.code,
      6: BASIC.points,
      8: payer,
      9: GUIDANCE.code,
      10: 1,
      11: GUIDANCE.points,
    }),
  ],
  points: BASIC.points + GUIDANCE.points,
});
