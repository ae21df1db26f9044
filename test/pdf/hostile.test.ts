import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import { cleanText } from '../../shared/kernel/text.ts';
import type { CoverageSheet } from '../../shared/pdf/document.ts';
import { edgesOf } from './support/edges.ts';
import { readPdf, tagged, textIn } from './support/pdf-text.ts';
import { sheetsOf } from './support/sheets.ts';

const printer = typstPrinter();
const { sheet, declaration } = sheetsOf();

const named = (name: string): CoverageSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (row.label === '氏名' ? { ...row, value: name } : row)),
});
async function printedName(name: string): Promise<string> {
  const { tree, pages } = readPdf(await printer.print(named(name)));
  expect(pages).toBe(1);
  return textIn(tagged(tree, 'LBody').at(-1) ?? { tag: '', text: '', children: [] });
}

describe('text stays text', () => {
  test.each([
    '#panic("x")',
    '#read("/etc/passwd")',
    '#include "/etc/passwd"',
    '*bold* _it_ `raw` $x^2$ @ref <label> = heading',
    '\\u{0041} \\#strong[x] // comment /* x */',
    '") + sys.inputs + ("',
    '{"a":1} [1] \\n "quoted" \'single\'',
    '<script>alert(1)</script>',
    '=cmd|calc',
    '((( ))) \\( \\)',
    '- list + list / term: x',
    '---- ... ~ -? https://example.jp',
  ])('%s', async (name) => {
    expect(await printedName(name)).toBe(name);
  });

  test.each([
    ['control characters', 'a\u0000b\u0007c\u001bd\ne', 'abcde'],
    ['direction overrides', '山\u202e田\u2066\u200f太郎', '山田太郎'],
    ['zero width', '山\u200b田\ufeff', '山田'],
    ['a lone half of a pair', '山\ud842田', '山田'],
  ])('%s are removed', async (_, name, shown) => {
    expect(await printedName(name)).toBe(shown);
  });

  test('whatever is printed is what was cleaned', async () => {
    const letters = fc.constantFrom(...'aZ0 #$*_`\\/<>@=[]{}()"\'-~.,:;漢字𠮷ー　あ');
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 30 }), async (parts) => {
        const name = cleanText(parts.join('')).replace(/ {2,}/g, ' ');
        fc.pre(name !== '');
        expect((await printedName(name)).replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});

describe('long text', () => {
  test('the longest delivered name without a place to break stays on the page', async () => {
    const name = 'W'.repeat(200);
    expect(await printedName(name)).toBe(name);
    const { right } = edgesOf(readPdf(await printer.print(named(name))));
    expect(right).toBeLessThanOrEqual(595.28 - 56.6);
  });
  test('10,000 characters are refused, and the error says nothing of them', async () => {
    const error = await printer.print(named('秘'.repeat(10_000))).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain('秘');
  });
  test('the longest delivered fields keep the form to whole pages', async () => {
    const long = { name: '架'.repeat(200), kana: 'カ'.repeat(200), address: '見本'.repeat(250) };
    const { pages } = readPdf(await printer.print({ ...declaration, ...long }));
    expect(pages).toBeLessThanOrEqual(3);
  });
});

test('a document of no known kind is refused', async () => {
  await expect(printer.print({ ...sheet, template: 'other' } as never)).rejects.toThrow();
});
