import type { Group, Item } from './item.ts';

/** One item under all its codes: the last five digits say material and method. */
export const quantity = (
  group: Group,
  name: string,
  format: string,
  [unit, ucum]: readonly [string, string],
  ...codes: string[]
): Item[] =>
  codes.map((code) => ({ code, name, group, type: 'PQ', format, unit, ucum, codeSystem: '' }));

/** @param list last part of the OID of the value list */
export const choice = (group: Group, name: string, list: string, ...codes: string[]): Item[] =>
  codes.map((code) => coded('CD', group, name, list, code));

/** A choice whose codes have an order (＋ is more than ±). */
export const grade = (group: Group, name: string, list: string, ...codes: string[]): Item[] =>
  codes.map((code) => coded('CO', group, name, list, code));

export const text = (group: Group, name: string, code: string): Item[] => [
  { code, name, group, type: 'ST', format: '', unit: '', ucum: '', codeSystem: '' },
];

const coded = (
  type: 'CD' | 'CO',
  group: Group,
  name: string,
  list: string,
  code: string,
): Item => ({
  code,
  name,
  group,
  type,
  format: '',
  unit: '',
  ucum: '',
  codeSystem: `1.2.392.200119.6.${list}`,
});

/** `3F0700000023` with the ends `27101`, `99901`. */
export const codes = (stem: string, ...ends: string[]): string[] =>
  ends.map((end) => `${stem}${end}`);

export const UNITS = {
  cm: ['cm', 'cm'],
  kg: ['kg', 'kg'],
  index: ['kg/m2', 'kg/m2'],
  area: ['cm2', 'cm2'],
  pressure: ['mmHg', 'mm[Hg]'],
  rate: ['拍/分', '{h`b}/min'],
  mass: ['mg/dL', 'mg/dL'],
  gram: ['g/dL', 'g/dL'],
  enzyme: ['U/L', 'U/L'],
  percent: ['%', '%'],
  filtration: ['mL/分/1.73m2', 'ml/min/1.73m2'],
  tenThousand: ['万/mm3', '10*4/mm3'],
  cells: ['/mm3', '/mm3'],
  none: ['', ''],
} as const;
