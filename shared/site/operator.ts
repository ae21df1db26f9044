import * as v from 'valibot';
import { foldInsurerNumber } from '../insurance/insurer-number.ts';

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());

/**
 * Which insurer or body runs this portal. Stands on every page and file, so that ours are never mistaken
 * for マイナポータル's. `phone` is as printed; `hours` when it is answered.
 * @source product.md §1
 */
export const Operator = v.object({
  name: v.object({ ja: Text, en: Text }),
  phone: Text,
  hours: v.object({ ja: Text, en: Text }),
  /** Telephone of insurers by their number, as printed; deliveries carry none. */
  insurerPhones: v.optional(v.record(v.string(), Text)),
});
export type Operator = v.InferOutput<typeof Operator>;

/** The insurer's own telephone, null when it was not configured. A 国保 number may be written with `00`. */
export function insurerPhone(
  { insurerPhones = {} }: Operator,
  insurerNumber: string,
): string | null {
  const wanted = foldInsurerNumber(insurerNumber);
  const found = Object.entries(insurerPhones).find(([one]) => foldInsurerNumber(one) === wanted);
  return found?.[1] ?? null;
}

/** Stands in where no operator is configured; its portal shows invented people only and says so. */
export const DEMO_OPERATOR: Operator = {
  name: { ja: '見本健康保険組合連合（デモ）', en: 'Mihon Health Insurance Federation (demo)' },
  phone: '00-0000-0000',
  hours: {
    ja: '架空の番号です。つながりません',
    en: 'an invented number, nobody answers',
  },
  insurerPhones: {
    '06139992': '00-0000-0001',
    '01139997': '00-0000-0002',
    '139998': '00-0000-0003',
  },
};

/** @param configured JSON of {@link Operator}; absent means a demo. Throws when a part is missing. */
export const operatorFrom = (configured: string | undefined): { demo: boolean } & Operator =>
  configured
    ? { demo: false, ...v.parse(v.pipe(v.string(), v.parseJson(), Operator), configured) }
    : { demo: true, ...DEMO_OPERATOR };
