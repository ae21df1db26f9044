import { describe, expect, test } from 'vitest';
import { linkTexts } from '../../shared/identity/link-texts.ts';
import { sessionTexts } from '../../shared/identity/session-texts.ts';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import { medicationPageTexts } from '../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../shared/medications/texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import { fill, templatesOf } from '../../site/src/i18n/templates.ts';

type Function = (values: Record<string, string | number>) => string;

/** Every text function below, with its path. */
function functionsIn(texts: object, path: string): { path: string; text: Function }[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value === 'function') return [{ path: `${path}.${key}`, text: value as Function }];
    return typeof value === 'object' ? functionsIn(value, `${path}.${key}`) : [];
  });
}

const handedToIslands = {
  linkTexts,
  sessionTexts,
  medicationPageTexts,
  medicationTexts,
  dataPageTexts,
};
const cases = Object.entries(handedToIslands).flatMap(([name, texts]) =>
  LANGUAGES.flatMap((language) => functionsIn(texts[language], `${name}.${language}`)),
);

/** Values for whatever a function asks for; they are remembered by name. */
function valuesLike(value: string | number) {
  const asked: Record<string, string | number> = {};
  const values = new Proxy(asked, {
    get: (_, name) => {
      asked[String(name)] = value;
      return value;
    },
  });
  return { asked, values };
}

describe('texts as templates', () => {
  test('some text functions reach islands', () => expect(cases.length).toBeGreaterThan(20));

  test.each(cases)('$path only puts values in', ({ text }) => {
    const template = templatesOf({ text }).text;
    for (const value of [0, 1, 2, '見本　健一', '{name}', '<b>$&']) {
      const { asked, values } = valuesLike(value);
      const made = text(values);
      expect(fill(template, asked)).toBe(made);
    }
  });

  test('nested texts and lists keep their shape', () => {
    const texts = { a: 'x', b: { c: (values: { n: number }) => `n=${values.n}` }, d: ['y', 'z'] };
    expect(templatesOf(texts)).toEqual({ a: 'x', b: { c: 'n={n}' }, d: ['y', 'z'] });
  });
});
