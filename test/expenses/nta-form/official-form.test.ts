import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FormTemplate } from '../../../shared/expenses/nta-form/template.ts';
import { realData } from '../../support/real-data.ts';
import { expectCells } from './filled-cells.ts';
import { awkwardRows, filled, formRow } from './sample-rows.ts';
import { readWorkbook } from './workbook-reader.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

describe.skipIf(!realData)('the official workbook, filled', () => {
  const folder = join(realData ?? '', 'medical-expenses');
  const file = (name: string) => readFileSync(join(folder, name));
  let original: ReturnType<typeof readWorkbook>;
  let template: FormTemplate;
  beforeAll(async () => {
    original = readWorkbook(file('iryouhi_form_v3.1.xlsx'));
    template = await FormTemplate.read(file('iryouhi_form_v3.1.xlsx'));
  });
  const full = Array.from({ length: 995 }, (_, n) =>
    formRow({ paid: n, facility: `見本医院${n}` }),
  );

  test.each([
    ['nothing', []],
    ['one row', [formRow()]],
    ['awkward names', awkwardRows],
    ['all 995 rows', full],
  ])('%s: every cell holds what the form says', async (_, rows) => {
    const form = filled(rows);
    expectCells(readWorkbook(await template.fill(form)).sheet(SHEET), form);
  });

  test('all parts but the sheet and the texts are the same bytes, in the same order', async () => {
    const { parts } = readWorkbook(await template.fill(filled(awkwardRows)));
    expect([...parts.keys()]).toEqual([...original.parts.keys()]);
    const changed = [...parts].filter(
      ([name, content]) => !original.parts.get(name)?.equals(content),
    );
    expect(changed.map(([name]) => name)).toEqual([SHEET, 'xl/sharedStrings.xml']);
  });

  test('of the sheet only data cells and the two kept sums change', async () => {
    const { parts } = readWorkbook(await template.fill(filled(awkwardRows)));
    const outside = (xml = '') =>
      xml.replace(
        /<c r="(?:[B-J](?:9|[1-9]\d|[1-9]\d\d|100[0-3])|C[34])"[^>]*?(?:\/>|>.*?<\/c>)/g,
        '',
      );
    const [before, after] = [original.parts, parts].map((all) =>
      outside(all.get(SHEET)?.toString()),
    );
    expect(after).toBe(before);
    expect(after).toContain('<sheetProtection algorithmName="SHA-512"');
  });

  test('formulas, styles, protection, validations and the hidden row stay', async () => {
    const [before, after] = [original, readWorkbook(await template.fill(filled(awkwardRows)))].map(
      (one) => one.sheet(SHEET),
    );
    expect(after?.rest).toEqual(before?.rest);
    expect(after?.rest.has('sheetProtection') && after.rest.has('dataValidations')).toBe(true);
    expect(after?.hiddenRows).toEqual(before?.hiddenRows);
    const looks = (sheet: typeof before) =>
      Array.from(sheet?.cells ?? [], ([reference, { style, formula }]) => [
        reference,
        style,
        formula,
      ]);
    expect(looks(after)).toEqual(looks(before));
    expect(after?.cells.get('C3')?.formula).toBe('IF(0=SUM(H9:H1003),"",SUM(H9:H1003))');
  });

  test('the table of texts counts itself and its references', async () => {
    const { parts, texts } = readWorkbook(await template.fill(filled(awkwardRows)));
    const counts = (all: Map<string, Buffer>) =>
      all
        .get('xl/sharedStrings.xml')
        ?.toString()
        .match(/<sst [^>]*>/)?.[0] ?? '';
    const references = [...parts.values()]
      .map((part) => part.toString().match(/<c [^>]*t="s"/g)?.length ?? 0)
      .reduce((sum, count) => sum + count, 0);
    expect(counts(parts)).toContain(` count="${references}" uniqueCount="${texts.length}"`);
    expect(texts.length).toBeGreaterThan(original.texts.length);
  });

  test('texts that were there keep their numbers', async () => {
    const { texts } = readWorkbook(await template.fill(filled(awkwardRows)));
    expect(texts.slice(0, original.texts.length)).toEqual(original.texts);
    expect(new Set(texts.slice(original.texts.length)).size).toBe(
      texts.length - original.texts.length,
    );
  });

  test('the layout is the one of iryouhi-form-layout.json', async () => {
    const layout = JSON.parse(file('iryouhi-form-layout.json').toString('utf8'));
    const { sheet } = readWorkbook(await template.fill(filled(full)));
    const { cells, rest, hiddenRows } = sheet(SHEET);
    const headings = (column: string) =>
      layout.headerRows.map((row: number) => cells.get(`${column}${row}`)?.value ?? '');
    for (const [column, { name }] of Object.entries<{ name: string }>(layout.columns))
      expect(headings(column), column).toContain(name);
    expect(hiddenRows[0]).toBe(`${layout.hiddenRow}`);
    expect(cells.get(`B${layout.firstDataRow}`)?.value).toBe('架空　健一');
    expect(cells.get(`B${layout.lastDataRow}`)?.value).toBe('架空　健一');
    expect(rest.get('dataValidations')).toContain(`<formula2>${layout.columns.H.max}</formula2>`);
  });

  test('the same rows give the same bytes', async () => {
    const form = filled(awkwardRows);
    expect(
      Buffer.from(await template.fill(form)).equals(Buffer.from(await template.fill(form))),
    ).toBe(true);
  });

  test('a form that already has rows is no empty form', async () => {
    const used = await template.fill(filled([formRow()]));
    await expect(FormTemplate.read(used)).rejects.toMatchObject({ code: 'other-layout' });
  });
});
