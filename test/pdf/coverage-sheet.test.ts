import { describe, expect, test } from 'vitest';
import { readFont } from '../../functions/pdf/font.ts';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import { viewRows } from '../../shared/eligibility/view-rows.ts';
import { lateElderly } from '../eligibility-view/support/coverages.ts';
import { edgesOf } from './support/edges.ts';
import { glyphsOf } from './support/glyphs.ts';
import { objectWith, pdfObjects } from './support/pdf-objects.ts';
import { readPdf, tagged, textIn } from './support/pdf-text.ts';
import { MADE_AT, sheetsOf } from './support/sheets.ts';

const printer = typstPrinter();
const full = glyphsOf(readFont());

const CASES = {
  ordinary: sheetsOf(),
  'late elderly': sheetsOf({
    person: { name: '髙見　ハツ', birthDate: '1948-06-01', sex: '2' },
    coverage: lateElderly(),
  }),
  '70 or over': sheetsOf({
    person: { birthDate: '1950-01-01' },
    coverage: { copaymentPercent: 20, copaymentTo: '2027-07-31' },
  }),
  lost: sheetsOf({ coverage: { validTo: '2026-11-17' } }),
  'not begun': sheetsOf({ coverage: { validFrom: '2026-12-01' } }),
  'old kanji': sheetsOf({ person: { name: '𠮷見　髙﨑葛󠄀城' } }),
  'nothing registered': sheetsOf({ coverage: { symbol: undefined, branch: undefined } }),
  'longest names': sheetsOf({
    person: { name: 'MARIA FERNANDA DE LOS ANGELES GUADALUPE CARMEN MONTENEGRO DIA' },
    coverage: {
      insurerName:
        '見本架空例示全国電子機械器具製造販売関連企業年金健康保険連合会総合健康保険組合本部',
    },
  }),
};

describe.each(Object.entries(CASES))('医療保険の資格情報: %s', (_, { view, sheet }) => {
  const printed = printer.print(sheet).then(readPdf);

  test('title, language and one A4 page', async () => {
    const { title, language, pages } = await printed;
    expect({ title, language, pages }).toEqual({
      title: '医療保険の資格情報',
      language: 'ja-JP',
      pages: 1,
    });
  });

  test('text in reading order equals the sheet, word for word', async () => {
    const { tree } = await printed;
    const paragraphs = tree.children.map(
      ({ tag, ...part }) => `${tag} ${textIn({ tag, ...part })}`,
    );
    const rows = (list: { label: string; value: string }[]) =>
      `L ${list.map(({ label, value }) => label + value).join('')}`;
    expect(paragraphs).toEqual([
      'H1 医療保険の資格情報',
      'P この画面のみでは受診できません。マイナ保険証とあわせて医療機関等の受付に提示してください。',
      'P 保存日時：2026年11月21日 時点',
      ...(sheet.warning ? [`P ${sheet.warning.title}`, `P ${sheet.warning.text}`] : []),
      rows(sheet.rows),
      ...(sheet.elderly ? [`H2 ${sheet.elderly.heading}`, rows(sheet.elderly.rows)] : []),
      'P (注) マイナ保険証の読み取りができない例外的な場合には、保存したPDFファイルをマイナ保険証とともに医療機関等の受付に提示することで受診いただけます。なお、70歳以上の方や後期高齢者医療の加入者の方は、表示されている有効期限の到来に伴い、一部負担金割合が変更になる場合がありますので、ご注意ください。',
    ]);
  });

  test('every row of the sheet is a row of the screen', async () => {
    const [coverage] = view.coverages;
    const screen = viewRows(view, coverage as never, 'ja').map(({ label, value }) => [
      label,
      value,
    ]);
    const items = tagged((await printed).tree, 'LI').map(({ children: [label, body] }) => [
      label && textIn(label),
      body && textIn(body),
    ]);
    expect(items.length).toBeGreaterThanOrEqual(4);
    for (const item of items) expect(screen).toContainEqual(item);
  });

  test('only the bundled font, and every glyph is the outline it stands for', async () => {
    const { fonts, font, drawn } = await printed;
    expect(fonts).toEqual(['NotoSansJP-Regular']);
    const embedded = glyphsOf(font);
    const wrong = drawn.filter(
      ({ glyph, text }) =>
        text === '' || embedded.outline(glyph) !== full.outline(full.glyphOf(text)),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing is drawn outside the margins', async () => {
    const { left, right, bottom, top } = edgesOf(await printed);
    expect(left).toBeGreaterThanOrEqual(56.6); // 20 mm
    expect(right).toBeLessThanOrEqual(595.28 - 56.6);
    expect(bottom).toBeGreaterThanOrEqual(28);
    expect(top).toBeLessThanOrEqual(841.89 - 28);
  });

  test('says who made it', async () => {
    expect((await printed).artifacts).toBe(sheet.madeBy);
  });
});

test('the same document gives the same bytes', async () => {
  const { sheet } = CASES.ordinary;
  const printed = await printer.print(sheet);
  expect(printed).toEqual(await printer.print(sheet));
  expect(objectWith(pdfObjects(Buffer.from(printed)), '/CreationDate').text).toContain(
    `D:${MADE_AT.toISOString().replace(/[-T:]/g, '').slice(0, 14)}Z`,
  );
});

test.each(Object.entries(CASES))('%s: small enough for a bad connection', async (_, { sheet }) => {
  expect((await printer.print(sheet)).length).toBeLessThanOrEqual(40_000);
});
