import { describe, expect, test } from 'vitest';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import type { Language } from '../../shared/kernel/texts.ts';
import type { Medication } from '../../shared/medications/codec.ts';
import { medicationsDocument } from '../../shared/medications/pdf-document.ts';
import { medicationTexts } from '../../shared/medications/texts.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { lateElderly, on } from '../eligibility-view/support/coverages.ts';
import { medicine } from '../support/fake-api.ts';
import { person } from '../support/people.ts';
import { readPdf, tagged, textIn } from './support/pdf-text.ts';
import { MADE_AT, TODAY } from './support/sheets.ts';

const documentOf = (medicines: Medication[], filter = {}, language: Language = 'ja') =>
  medicationsDocument(medicines, filter, {
    person: person({ personId: 'p', birthDate: '1948-06-01', sex: '2' }),
    coverages: [lateElderly()],
    ...{ on: TODAY, language, operator: DEMO_OPERATOR, madeAt: MADE_AT },
  });

const MEDICINES = [
  medicine({
    marks: ['psychotropic'],
    genericSaving: { ownShare: 1_628, atMost: 455, percent: 10 },
    electedOriginal: true,
  }),
  medicine({
    dispensedOn: on('2026-10-14'),
    route: 'as-needed',
    note: '１回１錠',
    quantity: { amount: 10, unit: '回分' },
  }),
];

describe('薬剤情報 as PDF', () => {
  test('columns of the row, newest first, marks before the name, saving in yen', async () => {
    const { tree, title } = readPdf(await typstPrinter().print(documentOf(MEDICINES)));
    expect(title).toBe('薬剤情報');
    expect(tagged(tree, 'TR').map(({ children }) => children.map(textIn))).toEqual([
      [
        '調剤年月日',
        '病院・薬局名',
        '処方医療機関',
        '処方区分',
        '使用区分',
        '医薬品名',
        '成分名',
        '用法',
      ].concat(['一回用量・特別指示', '用量', '調剤数量', '自己負担相当額／削減可能額（最大）']),
      ['2026年11月5日', 'みほん調剤薬局　駅前店', 'さくら見本内科クリニック', '院外', '内服']
        .concat(['向）アムロジピンＯＤ錠５ｍｇ「見本」選定療養（先発医薬品を希望）'])
        .concat(['アムロジピンベシル酸塩', '１日１回　朝食後', '', '1日 1錠', '28日分'])
        .concat(['1,628円最大455円']),
      ['2026年10月14日', 'みほん調剤薬局　駅前店', 'さくら見本内科クリニック', '院外', '屯服']
        .concat(['アムロジピンＯＤ錠５ｍｇ「見本」', 'アムロジピンベシル酸塩', '１日１回　朝食後'])
        .concat(['１回１錠', '1回 1錠', '10回分', '']),
    ]);
  });

  test('the notes that its rows need, and what is true of the whole list', () => {
    const texts = medicationTexts.ja;
    const { notes } = documentOf(MEDICINES);
    expect(notes.slice(0, 2)).toEqual(['向）：向精神薬', `屯服：${texts.routeHelp['as-needed']}`]);
    expect(notes[2]).toContain(texts.genericSavingHelp);
    expect(notes[3]).toContain(texts.electedOriginalHelp);
    expect(notes.slice(4)).toEqual(texts.footnotes.split('\n'));
    expect(notes.at(-1)).toContain('電子処方箋');
    expect(documentOf([medicine()]).notes).toEqual(texts.footnotes.split('\n'));
  });

  test('後期高齢者: no 記号, no 枝番; conditions are said; nothing found is said', () => {
    const { header, lines, tables } = documentOf([], { q: '眠', route: 'internal', from: TODAY });
    expect(header.map(({ label }) => label)).toEqual([
      ...['氏名', '性別', '生年月日', '年齢', '保険者番号', '番号'],
    ]);
    expect(lines.at(-1)).toBe('条件に合うものだけを載せています：「眠」、2026年11月21日から、内服');
    expect(tables[0]).toMatchObject({ rows: [], empty: medicationTexts.ja.emptyFiltered });
  });

  test('English: words of the page, names as delivered', () => {
    const { tables, language } = documentOf(MEDICINES, {}, 'en');
    expect(language).toBe('en');
    expect(tables[0]?.rows[1]?.slice(3, 11)).toEqual([
      ...['Pharmacy', 'When needed', 'アムロジピンＯＤ錠５ｍｇ「見本」', 'アムロジピンベシル酸塩'],
      ...['１日１回　朝食後', '１回１錠', '1錠 per dose', '10 doses'],
    ]);
  });
});
