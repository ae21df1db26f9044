import type { Item } from './item.ts';

const split = (text: string): [string, string] => {
  const [whole = '', fraction = ''] = text.split('.');
  return [whole, fraction];
};

export const decimalsOf = (format: string): number => split(format)[1].length;

/** No more digits before the point than the item's format has; more behind it are kept. */
export const fitsFormat = (digits: string, format: string): boolean =>
  split(digits)[0].replace(/^0+(?=\d)/, '').length <= split(format)[0].length;

/** Every place filled with 9: with interpretation H, more than the field can hold. */
export const isFullOfNines = (digits: string, format: string): boolean =>
  format !== '' && digits === format.replaceAll('N', '9');

/** Width, case, and the ways to write a power or a micro sign, do not make another unit. */
const folded = (unit: string): string =>
  unit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[\]{}·・･*^\s]/g, '');

/** UCUM as the table says, or the same unit as people write it. */
export const sameUnit = (unit: string, { ucum, unit: shown }: Item): boolean =>
  [ucum, shown].some((known) => folded(known) === folded(unit));
