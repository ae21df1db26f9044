/** A text with places for values, `{name}`: what is left of a text function on its way to an island. */
export type Template<Values> = string & { readonly values?: Values };

export type Templates<T> = {
  [K in keyof T]: T[K] extends (values: infer Values) => string
    ? Template<Values>
    : T[K] extends string
      ? T[K]
      : Templates<T[K]>;
};

const places: object = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

/**
 * The texts of one language as data that a page can hand to an island, so that scripts carry no texts and
 * no second language. Text functions must only put values in; `test/site/templates.test.ts` calls each.
 */
export function templatesOf<T extends object>(texts: T): Templates<T> {
  const made = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === 'function' ? text(places) : typeof text === 'string' ? text : templatesOf(text),
  ]);
  return (
    Array.isArray(texts) ? made.map(([, text]) => text) : Object.fromEntries(made)
  ) as Templates<T>;
}

/** Puts the values in. */
export const fill = <Values extends Record<string, string | number>>(
  template: Template<Values>,
  values: Values,
): string => template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
