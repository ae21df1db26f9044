import type { Language } from '../../kernel/texts.ts';
import type { Result } from '../codec.ts';
import type { Observation } from '../document/codec.ts';
import { decimalsOf, isFullOfNines } from '../items/format.ts';
import { ownItem } from '../items/item-table.ts';
import { checkupTexts } from '../texts.ts';
import { valueLabel } from './names.ts';

type Shown = Pick<Result, 'value' | 'text' | 'bound'>;

/** Digits as people read them: the decimals of the item table, no zeros in front; never fewer than delivered. */
export function numberText(digits: string, decimals: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const front = whole.replace(/^0+(?=\d)/, '');
  const behind = fraction.padEnd(decimals, '0');
  return behind === '' ? front : `${front}.${behind}`;
}

/** What is shown for an observation. Nothing is made up: what was not measured has no value. */
export function shownValue(observation: Observation, language: Language): Shown {
  const { type, value, absent } = observation;
  const texts = checkupTexts[language];
  if (absent) return { value: null, text: texts.absences[absent] };
  if (value === undefined) return { value: null, text: '' };
  if (type !== 'PQ')
    return { value, text: type === 'ST' ? value : valueLabel(observation, language) };
  const text = numberText(value, decimals(observation));
  const bound = boundOf(observation);
  return bound
    ? { value: Number(value), text: texts.bounds[bound]({ value: text }), bound }
    : { value: Number(value), text };
}

const decimals = ({ code, item }: Observation): number =>
  item?.decimals ?? decimalsOf(ownItem(code)?.format ?? '');

/** HX, LX, and every digit 9 with H: the field could not hold the true value. */
function boundOf({ code, value = '', interpretation }: Observation): Result['bound'] {
  if (interpretation === 'HX') return 'at-least';
  if (interpretation === 'LX') return 'at-most';
  const full = isFullOfNines(value, ownItem(code)?.format ?? '');
  return interpretation === 'H' && full ? 'at-least' : undefined;
}

/** 基準値 of the institution as one text. */
export function rangeText(
  { code, item, referenceRange }: Observation,
  language: Language,
): string | undefined {
  if (!referenceRange) return undefined;
  const texts = checkupTexts[language].range;
  const digits = decimals({ section: '', code, ...(item ? { item } : {}) });
  const print = ({ value }: { value: number }) => numberText(String(value), digits);
  const { low, high } = referenceRange;
  if (low && high) return texts.both({ low: print(low), high: print(high) });
  if (low) return texts.low({ value: print(low) });
  return high ? texts.high({ value: print(high) }) : undefined;
}
