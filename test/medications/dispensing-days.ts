import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Drug } from '../../shared/masters/drugs/drug.ts';
import type { DrugLookup } from '../../shared/masters/drugs/drug-index.ts';
import { medicationRows } from '../../shared/medications/rows.ts';
import type { DispensingDay, Prescription } from '../../shared/receipts/dispensing-day.ts';

export const date = (text: string) => text as IsoDate;

/** Invented drugs; the two of 9990001 share their ingredient. */
const DRUGS: Record<string, Partial<Drug>> = {
  '629000001': { name: 'アアア錠５ｍｇ', ingredientName: 'アアア', priceCode: '9990001F1010' },
  '629000002': {
    name: 'アアアＯＤ錠５ｍｇ「名」',
    ingredientName: 'アアア',
    priceCode: '9990001F2029',
  },
  '629000003': {
    name: 'イイイカプセル',
    ingredientName: 'イイイ塩酸塩',
    priceCode: '9990002M1010',
  },
  '629000004': { name: 'ねむる錠', unit: '錠', marks: ['psychotropic'], priceCode: '9990003F1010' },
  '629000005': { name: 'ぬるクリーム０．１％', unit: 'ｇ', form: 'external' },
  '630010002': { name: '薬剤料逓減', kind: 'reduction' },
};

const NOTHING: Drug = {
  code: '',
  kind: 'drug',
  name: '',
  fullName: '',
  ingredientName: '',
  unit: '錠',
  marks: [],
  form: 'internal',
  generic: false,
  priceCode: '',
  price: 10,
  lowestGenericPrice: undefined,
  originalCode: undefined,
  abolishedOn: undefined,
};

const known = new Map(
  Object.entries(DRUGS).map(([code, drug]) => [
    code,
    { ...NOTHING, code, fullName: drug.name ?? '', ...drug },
  ]),
);
export const drugs: DrugLookup = { find: (code) => known.get(code) };

export const prescription = (given: Partial<Prescription> = {}): Prescription => ({
  route: 'internal',
  usage: '１日１回朝食後',
  comments: [],
  quantity: { amount: 28, unit: 'days' },
  drugs: [{ drugCode: '629000001', dose: 1 }],
  ...given,
});

/** A pharmacy's day, unless told otherwise. */
export const day = (
  dispensedOn: string,
  given: Partial<Omit<DispensingDay, 'dispensedOn'>> = {},
): DispensingDay => ({
  dispensedOn: date(dispensedOn),
  facilityCode: '1340000017',
  facilityName: 'みほん薬局',
  prescribedBy: { code: '1310000025', name: 'みほん内科' },
  setting: 'outside',
  prescriptions: [prescription()],
  ...given,
});

export const OTHER_PLACE = {
  facilityCode: '1340000033',
  facilityName: 'べつの薬局',
  prescribedBy: { code: '1310000041', name: 'べつの医院' },
};

export const rowsOf = (...days: DispensingDay[]) => medicationRows(days, drugs);
