import { FIRST_ROW, FORM_SHEET, GUIDE_SHEET, LAST_ROW } from '../layout.ts';
import { SharedStrings } from '../shared-strings.ts';
import { fillSheet } from '../sheet-cells.ts';
import type { FillableForm } from '../template.ts';
import { zipOf } from '../zip/write.ts';
import { DECLARATION, NAMESPACES } from './cells.ts';
import { guideSheet } from './guide-sheet.ts';
import { ownSheet, TITLE } from './sheet.ts';
import { STYLES } from './styles.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const ROWS_OF_A_PAGE = 30;

const override = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;
const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`)}${override('xl/worksheets/sheet1.xml', `${SHEET_ML}.worksheet+xml`)}${override('xl/worksheets/sheet2.xml', `${SHEET_ML}.worksheet+xml`)}${override('xl/styles.xml', `${SHEET_ML}.styles+xml`)}${override('xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;

const relationships = (targets: readonly (readonly [string, string])[]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const RELATIONSHIPS = relationships([
  [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);
const WORKBOOK_RELATIONSHIPS = relationships([
  [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
  [`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
  [`${OFFICE}/styles`, 'styles.xml'],
  [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
]);

const CORE = `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${TITLE}</dc:title><dc:creator>健康保険ポータル</dc:creator></cp:coreProperties>`;

/** @param lastRow of the print area */
const workbook = (lastRow: number) =>
  `${DECLARATION}<workbook ${NAMESPACES}><workbookProtection lockStructure="1"/><bookViews><workbookView/></bookViews><sheets><sheet name="${FORM_SHEET}" sheetId="1" r:id="rId1"/><sheet name="${GUIDE_SHEET}" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${FORM_SHEET}!$A$1:$J$${lastRow}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${FORM_SHEET}!$6:$7</definedName></definedNames></workbook>`;

const NO_STRINGS = `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"></sst>`;

/**
 * A workbook with the sheets, cells, limits, formulas and protection of the official form, for operators who
 * have not configured that. It does not say that 国税庁 made it.
 *
 * Written by hand because the xlsx writers at hand know neither protection nor validations, and because the
 * rows then go in by the same code as into the official one.
 *
 * @param rows that will be filled: the print area ends with their page
 * @param leftOut rows that are not in the form; the guide says so
 */
export function ownTemplate(rows: number, leftOut = 0): FillableForm {
  const pages = Math.max(1, Math.ceil(rows / ROWS_OF_A_PAGE));
  const lastRow = Math.min(LAST_ROW, FIRST_ROW - 1 + pages * ROWS_OF_A_PAGE);
  return {
    fill(form) {
      const strings = new SharedStrings(NO_STRINGS);
      const sheet = fillSheet(ownSheet(strings), form, strings);
      const guide = guideSheet(strings, leftOut);
      const parts = { sheet, guide, strings: strings.toXml(), workbook: workbook(lastRow) };
      return zipOf(allParts(parts));
    },
  };
}

function allParts(own: { sheet: string; guide: string; strings: string; workbook: string }) {
  const parts: [string, string][] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', RELATIONSHIPS],
    ['xl/workbook.xml', own.workbook],
    ['xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONSHIPS],
    ['xl/worksheets/sheet1.xml', own.sheet],
    ['xl/worksheets/sheet2.xml', own.guide],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', own.strings],
    ['docProps/core.xml', CORE],
  ];
  const encoder = new TextEncoder();
  return new Map(parts.map(([path, xml]) => [path, encoder.encode(xml)]));
}
