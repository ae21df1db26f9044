import { describe, expect, test } from 'vitest';
import { readFont } from '../../functions/pdf/font.ts';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import type { Choice } from '../../shared/pdf/document.ts';
import { coverage, lateElderly } from '../eligibility-view/support/coverages.ts';
import { edgesOf } from './support/edges.ts';
import { glyphsOf } from './support/glyphs.ts';
import { readPdf, tagged, textIn } from './support/pdf-text.ts';
import { sheetsOf } from './support/sheets.ts';

const printer = typstPrinter();
const full = glyphsOf(readFont());
const ticked = (choices: readonly Choice[]) =>
  choices.filter((choice) => choice.ticked).map(({ label }) => label);

/** Label to value, as a screen reader gets the rows of the form. */
async function rowsOf(given: Parameters<typeof sheetsOf>[0]) {
  const { tree } = readPdf(await printer.print(sheetsOf(given).declaration));
  return Object.fromEntries(
    tagged(tree, 'LI').map(({ children: [label, body] }) => [
      label ? textIn(label) : '',
      body ? textIn(body) : '',
    ]),
  );
}

describe('what is known is filled in', () => {
  test('an employee', async () => {
    expect(await rowsOf({})).toMatchObject({
      保険種別: '□✓社保□国保□後期□その他□わからない',
      保険者等名称: '見本健康保険組合',
      '一部負担金の割合※2': '□3割□2割□1割□わからない',
      氏名: '架空 太郎',
      '（フリガナ）': 'カクウ タロウ',
      生年月日: '□明治□大正□✓昭和□平成□令和48年4月5日',
      性別: '□✓男□女',
      住所: '東京都架空区見本1-2-3',
    });
  });
  test('後期高齢者, with their share', async () => {
    const rows = await rowsOf({
      person: { birthDate: '1948-06-01', sex: '2' },
      coverage: lateElderly(),
    });
    expect(rows).toMatchObject({
      保険種別: '□社保□国保□✓後期□その他□わからない',
      '一部負担金の割合※2': '□3割□2割□✓1割□わからない',
      生年月日: '□明治□大正□✓昭和□平成□令和23年6月1日',
    });
  });
  test.each([
    ['06139992', '社保'],
    ['01139997', '社保'],
    ['31130016', '社保'],
    ['63130019', '社保'],
    ['139998', '国保'],
    ['00139998', '国保'],
    ['67139998', '国保'],
    ['39139993', '後期'],
    ['07139991', 'その他'],
    ['99139991', 'わからない'],
  ])('保険者番号 %s is %s', (insurerNumber, scheme) => {
    const { declaration } = sheetsOf({ coverage: { insurerNumber } });
    expect(ticked(declaration.schemes)).toEqual([scheme]);
  });
  test.each([
    ['1912-07-29', '明治', '45', '7', '29'],
    ['1912-07-30', '大正', '元', '7', '30'],
    ['1926-12-25', '昭和', '元', '12', '25'],
    ['1989-01-07', '昭和', '64', '1', '7'],
    ['1989-01-08', '平成', '元', '1', '8'],
    ['2019-05-01', '令和', '元', '5', '1'],
  ])('born %s: %s %s年%s月%s日', (birthDate, era, year, month, day) => {
    const { declaration } = sheetsOf({ person: { birthDate } });
    expect(ticked(declaration.eras)).toEqual([era]);
    expect([declaration.year, declaration.month, declaration.day]).toEqual([year, month, day]);
  });
});

describe('what only the patient can say stays blank', () => {
  test('有効な保険資格, 事業所名, 居所, date, signature, relation, phone', async () => {
    const rows = await rowsOf({});
    expect(rows.保険資格の有無).toBe('□有効な保険資格を有している');
    expect(rows['事業所名※1']).toBe('');
    expect(rows['（居所）※3']).toBe('');
    const { tree } = readPdf(await printer.print(sheetsOf().declaration));
    const paragraphs = tagged(tree, 'P').map(textIn);
    expect(paragraphs).toContain('年月日');
    expect(paragraphs).toContain('署名（患者との関係※5：）');
    expect(paragraphs).toContain('連絡先電話番号');
  });
  test.each([
    ['lost', coverage({ validTo: '2026-11-17' })],
    ['not begun', coverage({ validFrom: '2026-12-01' })],
  ])('the insurer of a coverage that is %s', (_, given) => {
    const { declaration } = sheetsOf({ coverage: given });
    expect(ticked(declaration.schemes)).toEqual([]);
    expect(declaration.insurerName).toBe('');
    expect(ticked(declaration.shares)).toEqual([]);
  });
  test.each([0, 100, undefined])('a share of %s has no box', (copaymentPercent) => {
    const { declaration } = sheetsOf({ coverage: lateElderly({ copaymentPercent }) });
    expect(ticked(declaration.shares)).toEqual([]);
  });
  test('the share of somebody under 70, even when it was delivered', () => {
    const { declaration } = sheetsOf({ coverage: { copaymentPercent: 30 } });
    expect(ticked(declaration.shares)).toEqual([]);
  });
});

test('notes ※1 to ※5 and the 説明書 are there, in this order', async () => {
  const { tree, title, language, pages, fonts } = readPdf(
    await printer.print(sheetsOf().declaration),
  );
  expect({ title, language, pages, fonts }).toEqual({
    title: '被保険者資格申立書',
    language: 'ja-JP',
    pages: 2,
    fonts: ['NotoSansJP-Regular'],
  });
  const text = textIn(tree);
  const order = ['※1保険種別', '※270歳以上', '※3マイナ', '※4マイナ', '※5（患者', '説明書'];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(tagged(tree, 'H1').map(textIn)).toEqual([
    '被保険者資格申立書',
    '被保険者資格申立書に関する説明書',
  ]);
});

test.each([
  ['an ordinary one', sheetsOf()],
  [
    'the longest names',
    sheetsOf({
      person: {
        name: 'MARIA FERNANDA DE LOS ANGELES GUADALUPE CARMEN MONTENEGRO DIA',
        kana: 'マリア　フェルナンダ　デ　ロス　アンヘレス　グアダルーペ　モンテネグロ',
        address: '北海道見本郡架空町大字例示字見本山下百二十三番地の四十五　見本マンション１２０３',
      },
      coverage: {
        insurerName: '見本架空例示全国電子機械器具製造販売関連企業年金健康保険連合会支部',
      },
    }),
  ],
])(
  '%s: form on one page, inside the margins, only outlines of the bundled font',
  async (_, given) => {
    const read = readPdf(await printer.print(given.declaration));
    expect(read.pages).toBe(2);
    const { left, right, bottom } = edgesOf(read);
    expect(left).toBeGreaterThanOrEqual(56.6);
    expect(right).toBeLessThanOrEqual(595.28 - 56.6);
    expect(bottom).toBeGreaterThanOrEqual(25);
    const embedded = glyphsOf(read.font);
    expect(
      read.drawn.filter(
        ({ glyph, text }) => embedded.outline(glyph) !== full.outline(full.glyphOf(text)),
      ),
    ).toEqual([]);
  },
);
