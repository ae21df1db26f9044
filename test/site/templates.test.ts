import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import { fill, templatesOf } from '../../site/src/i18n/templates.ts';

type Function = (values: Record<string, string | number>) => string;

/** Every text function below, with its path. */
function functionsIn(texts: object, path: string): { path: string; text: Function }[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value === 'function') return [{ path: `${path}.${key}`, text: value as Function }];
    return typeof value === 'object' ? functionsIn(value, `${path}.${key}`) : [];
  });
}

/** Texts that some island is handed, found where they are turned into templates. */
async function handedToIslands(): Promise<Record<string, Record<string, object>>> {
  const source = join(import.meta.dirname, '../../site/src');
  const found: Record<string, Record<string, object>> = {};
  for (const file of await readdir(source, { recursive: true })) {
    if (!/\.(ts|tsx|astro)$/.test(file)) continue;
    const code = await readFile(join(source, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/templatesOf\((\w+)\[/g)) {
      const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)'`).exec(
        code,
      )?.[1];
      if (!from) throw new Error(`${file}: where does ${name} come from?`);
      const module = await import(pathToFileURL(join(source, dirname(file), from)).href);
      found[name] = module[name];
    }
  }
  return found;
}

/** Not only put in but reckoned with; `features/eligibility/words.ts` gives it a template of its own. */
const OTHERWISE = ['eligibilityTexts.ja.tenths', 'eligibilityTexts.en.tenths'];

const handed = await handedToIslands();
const cases = Object.entries(handed)
  .flatMap(([name, texts]) =>
    LANGUAGES.flatMap((language) => functionsIn(texts[language] ?? {}, `${name}.${language}`)),
  )
  .filter(({ path }) => !OTHERWISE.includes(path));

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
  test('the texts of every page with personal data are among them', () => {
    expect(Object.keys(handed)).toEqual(
      expect.arrayContaining([
        'cancellationPageTexts',
        'dataPageTexts',
        'eligibilityPageTexts',
        'linkTexts',
        'medicationTexts',
        'sessionTexts',
        'timelineTexts',
      ]),
    );
    expect(cases.length).toBeGreaterThan(50);
  });

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
