import * as v from 'valibot';
import { Interpretation, type Observation } from './codec.ts';
import type { Findings } from './findings.ts';
import { at, attributeAt, type XmlElement } from './xml-element.ts';

export function interpretationOf(
  of: XmlElement,
  field: string,
  findings: Findings,
): Interpretation | undefined {
  const code = attributeAt(of, 'interpretationCode', 'code');
  if (code === '') return undefined;
  const known = v.safeParse(Interpretation, code);
  if (known.success) return known.output;
  findings.note(of, field, 'unknown-interpretation');
  return undefined;
}

/** 基準範囲 of the institution. */
export function rangeOf(of: XmlElement): Observation['referenceRange'] {
  const value = at(of, 'referenceRange/observationRange/value');
  if (!value) return undefined;
  const limit = (side: 'low' | 'high') => {
    const { value: printed = '', unit = '' } = at(value, side)?.attributes ?? {};
    return /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(printed) ? { value: Number(printed), unit } : null;
  };
  const range = { low: limit('low'), high: limit('high') };
  return range.low || range.high ? range : undefined;
}
