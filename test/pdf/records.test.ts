import { beforeAll, describe, expect, test } from 'vitest';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import { LONGEST_LIST } from '../../shared/pdf/list-document.ts';
import { cellText, type RecordsDocument } from '../../shared/pdf/records.ts';
import { edgesOf, placed } from './support/edges.ts';
import { listOf, rowsOf, tableOf } from './support/lists.ts';
import { type ReadPdf, readPdf, tagged, textIn } from './support/pdf-text.ts';

const printer = typstPrinter();
const read = async (document: RecordsDocument) => readPdf(await printer.print(document));
const cellsIn = ({ tree }: ReadPdf, tag: 'TH' | 'TD') =>
  tagged(tree, 'TR')
    .filter(({ children }) => children[0]?.tag === tag)
    .map(({ children }) => children.map(textIn));
const wordsOf = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => row.map((cell) => [cell].flat().join('')));
const pageOf = ({ drawn }: ReadPdf, page: number) =>
  drawn
    .filter((one) => one.page === page)
    .map(({ text }) => text)
    .join('');

describe('a list of sixty rows', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(listOf(60));
  });

  test('title, language, heading, whose, how new, notes: in this order', () => {
    expect({ title: pdf.title, language: pdf.language }).toEqual({
      title: '薬剤情報',
      language: 'ja-JP',
    });
    const order = [
      ...tagged(pdf.tree, 'H1').map(textIn),
      ...tagged(pdf.tree, 'LI').map(textIn),
      ...pdf.tree.children.filter(({ tag }) => tag === 'P').map(textIn),
    ];
    expect(order).toEqual([
      '薬剤情報',
      ...['氏名架空 太郎', '性別男', '生年月日1973年4月5日（昭和48年）', '年齢53歳'],
      ...['保険者番号06139992', '記号3140', '番号15926', '枝番00'],
      ...[
        '2026年11月21日時点の情報です。',
        '次の更新予定は2026年12月11日の朝です。',
        '60件を載せています。',
      ],
      ...[
        'この情報は、レセプトから作っています。',
        '薬の名前は、その月の医薬品マスターによります。',
      ],
    ]);
    expect(pdf.tree.children.map(({ tag }) => tag)).toEqual([
      'H1',
      'Div',
      'P',
      'P',
      'P',
      'Table',
      'P',
      'P',
    ]);
  });

  test('one table: heads of columns once, then every row, cell by cell', () => {
    expect(tagged(pdf.tree, 'Table')).toHaveLength(1);
    expect(tagged(pdf.tree, 'THead')).toHaveLength(1);
    expect(cellsIn(pdf, 'TH')).toEqual([listOf(0).tables[0]?.columns.map(({ title }) => title)]);
    expect(cellsIn(pdf, 'TD')).toEqual(wordsOf(rowsOf(60)));
  });

  test('every page has the heads, its number, who made it; all but the first whose it is', () => {
    expect(pdf.pages).toBeGreaterThan(2);
    for (let page = 0; page < pdf.pages; page += 1) {
      const text = pageOf(pdf, page);
      expect(text).toContain('調剤年月日病院・薬局名処方医療機関');
      expect(text).toContain(`${page + 1} / ${pdf.pages}`);
      expect(text).toContain('（マイナポータルで作成したものではありません）');
      expect(text.includes('薬剤情報　架空 太郎')).toBe(page > 0);
    }
  });

  test('no row is cut by the end of a page', () => {
    const glyphs = placed(pdf);
    const marks = glyphs.flatMap(({ text }, at) => (text === '残' ? [at] : []));
    expect(marks).toHaveLength(60);
    let at = 0;
    for (const mark of marks) {
      const row = glyphs.slice(at, mark).filter(({ run }) => run.size === 7.5);
      const dates = row.filter(({ text }) => text === '年').map(({ page }) => page);
      expect(dates.at(-1)).toBe(glyphs[mark]?.page);
      at = mark;
    }
  });

  test('only the bundled font, all inside the margins', () => {
    expect(pdf.fonts).toEqual(['NotoSansJP-Regular']);
    const { left, right } = edgesOf(pdf);
    expect(left).toBeGreaterThanOrEqual(34);
    expect(right).toBeLessThanOrEqual(841.89 - 34);
  });
});

describe('what a list may also have', () => {
  test('several tables with headings, sums, a table without rows', async () => {
    const sums = {
      ...tableOf(rowsOf(2)),
      heading: '医科',
      totals: [['合計', '', '', '', '', '9回']],
    };
    const pdf = await read(
      listOf(0, { tables: [sums, { ...tableOf([]), heading: '歯科' }], orientation: 'portrait' }),
    );
    expect(tagged(pdf.tree, 'H2').map(textIn)).toEqual(['医科', '歯科']);
    expect(cellsIn(pdf, 'TD').at(-1)).toEqual(['合計', '', '', '', '', '9回']);
    expect(tagged(pdf.tree, 'Table')).toHaveLength(1);
    expect(tagged(pdf.tree, 'P').map(textIn)).toContain('表示できる記録はありません。');
    expect(edgesOf(pdf).right).toBeLessThanOrEqual(595.28 - 34);
  });

  test('English: its language, and sentences in it', async () => {
    const pdf = await read(listOf(1, { language: 'en', conditions: ['「薬」', 'until 1 May'] }));
    expect(pdf.language).toBe('en');
    const sentences = tagged(pdf.tree, 'P').map(textIn);
    expect(sentences).toContain('Only what fits these conditions is listed: 「薬」; until 1 May');
    expect(pageOf(pdf, 0)).toContain('(not by Mynaportal)');
  });

  test('a character that no font draws is marked and named at the head', async () => {
    const pdf = await read(listOf(1, { who: { name: '山㑹 太郎' } }));
    const text = textIn(pdf.tree);
    expect(text).toContain('山〔文字1〕 太郎');
    expect(text.indexOf('文字コード U+3479')).toBeLessThan(text.indexOf('調剤年月日'));
    expect(text.indexOf('文字コード U+3479')).toBeGreaterThan(0);
  });
});

describe('hostile and extreme content', () => {
  const withCell = (text: string) => {
    const rows = rowsOf(3);
    rows[1]?.splice(3, 1, text);
    return listOf(0, { tables: [tableOf(rows)] });
  };
  test.each([
    '#panic("x")',
    '#read("/etc/passwd")',
    '*bold* _it_ `raw` $x^2$ @ref <label> = heading',
    '") + sys.inputs + ("',
    '= - + / list',
    '{"a":1} [1] \\n',
  ])('%s stays text', async (text) => {
    expect(cellsIn(await read(withCell(text)), 'TD')[1]?.[3]).toBe(text);
  });
  test('control and direction characters are removed', async () => {
    const shown = cellsIn(await read(withCell('山\u0000\u202e田\n太郎')), 'TD')[1]?.[3];
    expect(shown).toBe('山田太郎');
  });
  test('a word without a place to break stays in its column', async () => {
    const pdf = await read(withCell('W'.repeat(300)));
    expect(cellsIn(pdf, 'TD')[1]?.[3]).toBe('W'.repeat(300));
    const wide = placed(pdf).filter(({ text }) => text === 'W');
    const columns =
      Math.max(...wide.map(({ x, width }) => x + width)) - Math.min(...wide.map(({ x }) => x));
    expect(columns).toBeLessThan((50 / 200) * 774);
  });
  test('a cell longer than a page goes on over the next ones', async () => {
    const text = '長い説明'.repeat(250);
    const pdf = await read(withCell(text));
    expect(cellsIn(pdf, 'TD')[1]?.[3]).toBe(text);
    expect(edgesOf(pdf).bottom).toBeGreaterThan(20);
  });
  test('a text too long for a cell is cut with a mark, not refused', async () => {
    const text = cellText('あ'.repeat(5_000));
    expect([text.length, text.at(-1)]).toEqual([1_000, '…']);
    expect(cellsIn(await read(withCell(text)), 'TD')[1]?.[3]).toBe(text);
  });
  test('a row with other columns than its table, or a text too long, is refused', async () => {
    const [row = []] = rowsOf(1);
    await expect(read(listOf(0, { tables: [tableOf([row.slice(1)])] }))).rejects.toThrow();
    await expect(read(withCell('あ'.repeat(1_001)))).rejects.toThrow();
  });
});

describe('thousands of rows', () => {
  test('three thousand: every one, less than 600 bytes each', async () => {
    const bytes = await printer.print(listOf(3_000));
    const pdf = readPdf(bytes);
    expect(cellsIn(pdf, 'TD')).toEqual(wordsOf(rowsOf(3_000)));
    expect(pageOf(pdf, pdf.pages - 1)).toContain(`${pdf.pages} / ${pdf.pages}`);
    expect(bytes.length).toBeLessThan(3_000 * 600);
  }, 60_000);
  test('more than a function can answer: the first ones, and a sentence says so', () => {
    const { tables, lines } = listOf(LONGEST_LIST + 200);
    expect(tables[0]?.rows).toHaveLength(LONGEST_LIST);
    expect(lines.at(-1)).toBe(
      '5,200件のうち、はじめの5,000件だけを載せています。残りは、期間をしぼってもう一度保存するか、CSVで保存してください。',
    );
    expect(listOf(LONGEST_LIST).lines.at(-1)).toBe('5,000件を載せています。');
  });
  test('cut over several tables', () => {
    const tables = [tableOf(rowsOf(4_000)), tableOf(rowsOf(4_000))];
    expect(listOf(0, { tables }).tables.map(({ rows }) => rows.length)).toEqual([4_000, 1_000]);
  });
});
