import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownTemplate } from '../../../shared/expenses/nta-form/own/workbook.ts';
import { realData } from '../../support/real-data.ts';
import { expectCells } from './filled-cells.ts';
import { awkwardRows, filled, formRow } from './sample-rows.ts';
import { readWorkbook } from './workbook-reader.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const own = async (rows: Parameters<typeof filled>[0]) => {
  const form = filled(rows);
  return { form, workbook: readWorkbook(await ownTemplate(rows.length).fill(form)) };
};

describe('our own workbook', () => {
  test.each([
    ['nothing', []],
    ['awkward names', awkwardRows],
    ['all 995 rows', Array.from({ length: 995 }, (_, n) => formRow({ paid: n }))],
  ])('%s: every cell holds what the form says', async (_, rows) => {
    const { form, workbook } = await own(rows);
    expectCells(workbook.sheet(SHEET), form);
  });

  test('sheets, protection and limits are those of the official form', async () => {
    const { workbook } = await own(awkwardRows);
    const book = workbook.parts.get('xl/workbook.xml')?.toString();
    expect(book?.match(/<sheet name="[^"]*"/g)).toEqual([
      '<sheet name="医療費集計フォーム"',
      '<sheet name="ご利用に当たって"',
    ]);
    expect(book).toContain('<workbookProtection lockStructure="1"/>');
    const { rest, hiddenRows } = workbook.sheet(SHEET);
    expect(rest.get('sheetProtection')).toContain('sheet="1"');
    expect(hiddenRows).toEqual(['8']);
    const limits = rest
      .get('dataValidations')
      ?.match(/sqref="[^"]*" type="\w+"[^>]*>.*?<\/dataValidation>/g)
      ?.map((one) =>
        one
          .replace(/<\/?[^>]*>/g, ' ')
          .replace(/[">]/g, '')
          .replace(/\s+/g, ' '),
      );
    expect(limits).toEqual([
      'sqref=D9:G1003 type=list $L$2:$M$2 ',
      'sqref=B9:B1003 type=textLength 0 10 ',
      'sqref=C9:C1003 type=textLength 0 20 ',
      'sqref=H9:I1003 type=whole 0 999999999 ',
    ]);
  });

  test.skipIf(!realData)(
    'headings, formats and list are those of iryouhi-form-layout.json',
    async () => {
      const file = join(realData ?? '', 'medical-expenses', 'iryouhi-form-layout.json');
      const layout = JSON.parse(readFileSync(file, 'utf8'));
      const { workbook } = await own([formRow()]);
      const { cells, hiddenRows } = workbook.sheet(SHEET);
      for (const [column, { name }] of Object.entries<{ name: string }>(layout.columns)) {
        const headings = layout.headerRows.map(
          (row: number) => cells.get(`${column}${row}`)?.value,
        );
        expect(headings, column).toContain(name);
      }
      const format = (reference: string) =>
        workbook.parts
          .get('xl/styles.xml')
          ?.toString()
          .match(/<xf numFmtId="\d+" [^>]*applyFont/g)
          ?.[Number(cells.get(reference)?.style)]?.match(/\d+/)?.[0];
      expect(layout.styles).toEqual({ text: '@', amount: '#,##0' });
      for (const column of 'BCDEFGJ') expect(format(`${column}9`), column).toBe('49'); // built-in @
      for (const column of 'HI') expect(format(`${column}9`), column).toBe('3'); // built-in #,##0
      expect([cells.get('L2')?.value, cells.get('M2')?.value]).toEqual([undefined, '該当する']);
      expect(hiddenRows).toEqual([`${layout.hiddenRow}`]);
      expect(cells.get('A9')?.formula).toBe(layout.columns.A.formula);
      expect(cells.has(`B${layout.lastDataRow}`) && !cells.has(`B${layout.lastDataRow + 1}`)).toBe(
        true,
      );
    },
  );

  test('the cells to fill are open, all others are locked', async () => {
    const { workbook } = await own([formRow()]);
    const { cells } = workbook.sheet(SHEET);
    const looks = workbook.parts
      .get('xl/styles.xml')
      ?.toString()
      .match(/<xf [^>]*xfId[^>]*>.*?<\/xf>/g);
    const open = (reference: string) =>
      looks?.[Number(cells.get(reference)?.style)]?.includes('locked="0"');
    const wrong = [...cells.keys()].filter((reference) => {
      const toFill = Number(reference.slice(1)) >= 9 && /^[B-J]/.test(reference);
      return open(reference) !== toFill;
    });
    expect(wrong).toEqual([]);
    expect(open('B9')).toBe(true);
  });

  test('it does not say that 国税庁 made it', async () => {
    const { workbook } = await own([formRow()]);
    const core = workbook.parts.get('docProps/core.xml')?.toString();
    expect(core).toContain('<dc:creator>健康保険ポータル</dc:creator>');
    expect(workbook.texts.some((text) => text.includes('国税庁の様式そのものではありません'))).toBe(
      true,
    );
  });
});
