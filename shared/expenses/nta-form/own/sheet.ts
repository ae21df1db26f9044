import { LARGEST_AMOUNT } from '../form-row.ts';
import {
  APPLIES,
  FIRST_ROW,
  LAST_ROW,
  LONGEST_FACILITY,
  LONGEST_PERSON,
  TOTAL_CELLS,
  totalFormula,
} from '../layout.ts';
import type { SharedStrings } from '../shared-strings.ts';
import { xmlText } from '../xml-text.ts';
import { DECLARATION, emptyCell, NAMESPACES, row, textCell } from './cells.ts';
import { type LookName, styleOf } from './styles.ts';

const LOOK_OF: readonly (readonly [string, LookName])[] = [
  ['B', 'text'],
  ['C', 'text'],
  ['D', 'text'],
  ['E', 'text'],
  ['F', 'text'],
  ['G', 'text'],
  ['H', 'amount'],
  ['I', 'amount'],
  ['J', 'date'],
];
const WIDTHS = [8, 22, 44, 14, 14, 18, 16, 26, 28, 15]; // A to J
const COLUMNS = ['A', ...LOOK_OF.map(([column]) => column)];

/** Two lines of headings (rows 6 and 7); D to G stand below one heading. */
const HEADINGS: readonly (readonly [string, string])[] = [
  ['No', ''],
  ['医療を受けた人', `（全角${LONGEST_PERSON}文字以内）`],
  ['病院・薬局などの名称', `（全角${LONGEST_FACILITY}文字以内）`],
  ['医療費の区分　※複数選択可', '診療・治療'],
  ['', '医薬品購入'],
  ['', '介護保険サービス'],
  ['', 'その他の医療費'],
  ['支払った医療費の金額', '（半角数字９桁以内）'],
  ['左のうち、補填される金額', '（半角数字９桁以内）'],
  ['支払年月日', '（任意）'],
];
const SUM_NAMES = ['支払った医療費の金額', '左のうち、補填される金額'];
export const TITLE = '医療費集計フォーム';

const sumCell = (index: number): string => {
  const { cell, column } = TOTAL_CELLS[index] as (typeof TOTAL_CELLS)[number];
  const formula = xmlText(totalFormula(column));
  return `<c r="${cell}" s="${styleOf('sum')}" t="str"><f>${formula}</f><v/></c>`;
};

function headRows(strings: SharedStrings): string[] {
  const heading = (number: 6 | 7) =>
    HEADINGS.map((lines, index) => {
      const text = lines[number - 6] ?? '';
      const reference = `${COLUMNS[index]}${number}`;
      return text ? textCell(reference, 'heading', text, strings) : emptyCell(reference, 'heading');
    });
  const sums = (number: 3 | 4) => [
    number === 3 ? textCell('A3', 'heading', '合計', strings) : emptyCell('A4', 'heading'),
    textCell(`B${number}`, 'heading', SUM_NAMES[number - 3] ?? '', strings),
    sumCell(number - 3),
  ];
  return [
    row(1, 22, [textCell('A1', 'title', TITLE, strings)]),
    row(2, 7.5, [emptyCell('L2', 'plain'), textCell('M2', 'plain', APPLIES, strings)]),
    row(3, 32, sums(3)),
    row(4, 32, sums(4)),
    row(5, 21, [
      textCell(
        'A5',
        'plain',
        '※　補填される金額は、その給付の目的となった医療費の金額を限度として差し引きます。',
        strings,
      ),
    ]),
    row(6, 18, heading(6)),
    row(7, 18, heading(7)),
    row(8, 14, [], ' hidden="1"'),
  ];
}

const dataRow = (number: number): string =>
  row(number, 19.5, [
    `<c r="A${number}" s="${styleOf('number')}"><f>ROW()-8</f><v>${number - 8}</v></c>`,
    ...LOOK_OF.map(([column, look]) => emptyCell(`${column}${number}`, look)),
  ]);

const ERROR =
  'showErrorMessage="1" errorTitle="入力形式エラー" error="入力された内容は入力形式に合っていません。"';
const validation = (type: string, range: string, formulas: readonly (string | number)[]): string =>
  `<dataValidation type="${type}" imeMode="${type === 'whole' ? 'off' : 'on'}" allowBlank="1" ${ERROR} sqref="${range}">${formulas
    .map((formula, index) => `<formula${index + 1}>${formula}</formula${index + 1}>`)
    .join('')}</dataValidation>`;
const rows = (first: string, last = first) => `${first}${FIRST_ROW}:${last}${LAST_ROW}`;

const VALIDATIONS = [
  validation('list', rows('D', 'G'), ['$L$2:$M$2']),
  validation('textLength', rows('B'), [0, LONGEST_PERSON]),
  validation('textLength', rows('C'), [0, LONGEST_FACILITY]),
  validation('whole', rows('H', 'I'), [0, LARGEST_AMOUNT]),
];

/** The empty sheet: cells, limits and protection as the official one has them, without a password. */
export function ownSheet(strings: SharedStrings): string {
  const data = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, n) => dataRow(FIRST_ROW + n));
  const widths = WIDTHS.map(
    (width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${DECLARATION}<worksheet ${NAMESPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:M${LAST_ROW}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="8" topLeftCell="B9" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B9" sqref="B9"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols>${widths.join('')}<col min="11" max="16384" width="0" hidden="1" customWidth="1"/></cols><sheetData>${headRows(strings).join('')}${data.join('')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" sort="0"/><mergeCells count="3"><mergeCell ref="A3:A4"/><mergeCell ref="A6:A7"/><mergeCell ref="D6:G6"/></mergeCells><dataValidations count="${VALIDATIONS.length}">${VALIDATIONS.join('')}</dataValidations><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.4" footer="0.4"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddHeader>&amp;R&amp;A</oddHeader><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
}
