import * as v from 'valibot';

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
});
export type Operator = v.InferOutput<typeof Operator>;

/** Stands in where no operator is configured; its portal shows invented people only and says so. */
export const DEMO_OPERATOR: Operator = {
  name: { ja: '見本健康保険組合連合（デモ）', en: 'Mihon Health Insurance Federation (demo)' },
  phone: '00-0000-0000',
  hours: {
    ja: '架空の番号です。つながりません',
    en: 'an invented number, nobody answers',
  },
};

/** @param configured JSON of {@link Operator}; absent means a demo. Throws when a part is missing. */
export const operatorFrom = (configured: string | undefined): { demo: boolean } & Operator =>
  configured
    ? { demo: false, ...v.parse(v.pipe(v.string(), v.parseJson(), Operator), configured) }
    : { demo: true, ...DEMO_OPERATOR };
