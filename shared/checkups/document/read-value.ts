import { cleanText } from '../../kernel/text.ts';
import { fitsFormat, sameUnit } from '../items/format.ts';
import type { Item } from '../items/item.ts';
import type { Observation } from './codec.ts';
import type { Findings } from './findings.ts';
import { childrenOf, typeOf, type XmlElement } from './xml-element.ts';

/** The line of the item table, undefined for codes that are in none. */
export type ItemOf = (code: string) => Item | undefined;

type Value = Pick<
  Observation,
  'type' | 'value' | 'unit' | 'codeSystem' | 'label' | 'absent' | 'nullFlavor'
>;

/** 256 full-width characters are the rule; institutions write more. */
const MAX_TEXT = 2_000;
const NUMBER = /^\d{1,12}(\.\d{1,6})?$/;
const SHAPES: Readonly<Record<string, 'PQ' | 'CD' | 'CO' | 'ST'>> = {
  PQ: 'PQ',
  INT: 'PQ',
  REAL: 'PQ',
  CD: 'CD',
  CE: 'CD',
  CO: 'CO',
  ST: 'ST',
};

/** @returns undefined when there is nothing that could be shown honestly; the finding says why */
export function readValue(
  of: XmlElement,
  code: string,
  itemOf: ItemOf,
  findings: Findings,
): Value | undefined {
  const [value, second] = childrenOf(of, 'value');
  const negated = /^(true|1)$/.test(of.attributes.negationInd ?? '');
  if (second) findings.note(second, code, 'more-than-one-value');
  if (negated) {
    if (value && !value.attributes.nullFlavor) findings.note(of, code, 'value-of-negation');
    return { ...shapeOf(value), absent: 'not-performed' };
  }
  const nullFlavor = value?.attributes.nullFlavor ?? of.attributes.nullFlavor;
  if (nullFlavor !== undefined)
    return { ...shapeOf(value), absent: 'not-measurable', nullFlavor: cleanText(nullFlavor) };
  if (!value) return left(of, code, 'no-value', findings);
  const { type } = shapeOf(value);
  if (!type) return left(value, code, 'unknown-value-type', findings);
  if (type === 'PQ') return quantity(value, code, itemOf(code), findings);
  if (type === 'ST') {
    const text = cleanText(value.text);
    if (text === '') return left(value, code, 'no-value', findings);
    return text.length > MAX_TEXT ? left(value, code, 'too-long', findings) : { type, value: text };
  }
  const { code: coded = '', codeSystem = '', displayName = '' } = value.attributes;
  if (!/^[\w.-]{1,20}$/.test(coded)) return left(value, code, 'no-value', findings);
  return {
    type,
    value: coded,
    ...(codeSystem ? { codeSystem } : {}),
    ...(displayName ? { label: cleanText(displayName) } : {}),
  };
}

function quantity(
  value: XmlElement,
  code: string,
  item: Item | undefined,
  findings: Findings,
): Value | undefined {
  const digits = cleanText(value.attributes.value ?? '');
  const unit = cleanText(value.attributes.unit ?? '');
  if (!NUMBER.test(digits)) return left(value, code, 'bad-number', findings);
  if (item?.type === 'PQ') {
    if (!fitsFormat(digits, item.format)) return left(value, code, 'out-of-limits', findings);
    // A number without its unit could be anything; one in another unit would be misread.
    if (!sameUnit(unit, item)) return left(value, code, 'unexpected-unit', findings);
  }
  return { type: 'PQ', value: digits, ...(unit ? { unit } : {}) };
}

const shapeOf = (value: XmlElement | undefined): Pick<Value, 'type'> => {
  const type = value && SHAPES[typeOf(value)];
  return type ? { type } : {};
};

function left(of: XmlElement, code: string, why: string, findings: Findings): undefined {
  findings.observation(of, code, why);
}
