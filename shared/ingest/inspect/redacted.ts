import { holdsIndividualNumber } from '../../insurance/individual-number.ts';

const INSTEAD = '************';

/**
 * A copy in which no text holds an individual number (個人番号), wherever a file had hidden it; `found` tells
 * that there was one. Keys are looked at too: counts are kept by values of the file.
 */
export function redacted<Of>(value: Of): { value: Of; found: boolean } {
  let found = false;
  const clean = (text: string): string => {
    if (!holdsIndividualNumber(text)) return text;
    found = true;
    return INSTEAD;
  };
  const copy = (one: unknown): unknown => {
    if (typeof one === 'string') return clean(one);
    if (Array.isArray(one)) return one.map(copy);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, held]) => [clean(key), copy(held)]));
  };
  return { value: copy(value) as Of, found };
}
