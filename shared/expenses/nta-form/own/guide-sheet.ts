import { expenseTexts } from '../../texts.ts';
import type { SharedStrings } from '../shared-strings.ts';
import { DECLARATION, NAMESPACES, row, textCell } from './cells.ts';

/** What the second sheet says; Japanese first, as the whole workbook. */
const GUIDE = [
  'このファイルについて',
  '健康保険ポータルが作成しました。国税庁の「医療費集計フォーム Ver.3.1」と同じ位置に同じ項目を置いた表で、国税庁の様式そのものではありません。',
  '確定申告書等作成コーナーが読み込まない場合は、国税庁のホームページから最新の医療費集計フォームを入手し、この表のB列からJ列の9行目以降をそのまま貼り付けてください。',
  '金額は、実際に支払った金額と補填される金額です。窓口で支払った金額と違うときは直してください。',
  'マイナポータル連携で医療費通知情報を取り込む方は、同じ医療費をこの表に入れないでください（二重になります）。',
  'セルフメディケーション税制には使えません。',
  'About this file',
  'Made by 健康保険ポータル. It has the cells of the National Tax Agency’s 医療費集計フォーム Ver.3.1, but is not that form itself.',
  'If the tax site (確定申告書等作成コーナー) does not read it, download the agency’s newest form and paste columns B to J from row 9 on into it.',
  'Amounts are what was really paid and what was compensated. Correct them where they differ from your receipts.',
  'If you import your 医療費通知情報 through マイナポータル, do not enter the same expenses here: they would count twice.',
  'Not for the self-medication deduction (セルフメディケーション税制).',
];
const HEADINGS = new Set([GUIDE[0], GUIDE[6]]);

/** @param leftOut rows that are not in the form because their amounts cannot be read */
export function guideSheet(strings: SharedStrings, leftOut: number): string {
  const told = (['ja', 'en'] as const).map((one) => expenseTexts[one].leftOut({ count: leftOut }));
  const guide = leftOut > 0 ? [...GUIDE, ...told] : GUIDE;
  const rows = guide.map((text, index) => {
    const heading = HEADINGS.has(text);
    return row(index + 2, heading ? 26 : 36, [
      textCell(`B${index + 2}`, heading ? 'title' : 'note', text, strings),
    ]);
  });
  return `${DECLARATION}<worksheet ${NAMESPACES}><dimension ref="B2:B${guide.length + 1}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="3" customWidth="1"/><col min="2" max="2" width="110" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
}
