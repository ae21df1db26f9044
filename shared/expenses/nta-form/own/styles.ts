const border =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';
const font = (size: number, more = '') =>
  `<font>${more}<sz val="${size}"/><name val="Yu Gothic"/><family val="3"/><charset val="128"/></font>`;
const fill = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

type Look = {
  format?: number;
  font?: number;
  fill?: number;
  border?: number;
  align: string;
  open?: boolean;
};
const look = ({
  format = 0,
  font: text = 0,
  fill: ground = 0,
  border: lines = 0,
  align,
  open,
}: Look) =>
  `<xf numFmtId="${format}" fontId="${text}" fillId="${ground}" borderId="${lines}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment ${align}/><protection locked="${open ? 0 : 1}"/></xf>`;

const TEXT = 49; // @
const AMOUNT = 3; // #,##0
const YEN = 176;
const CENTER = 'horizontal="center" vertical="center" wrapText="1"';

/** Looks of cells by name; the number of a look is its place. */
const LOOKS = {
  plain: look({ align: 'vertical="center"' }),
  title: look({ font: 1, align: 'vertical="center"' }),
  heading: look({ fill: 2, border: 1, align: CENTER }),
  number: look({ fill: 2, border: 1, align: CENTER }),
  text: look({ format: TEXT, border: 1, align: 'vertical="center" wrapText="1"', open: true }),
  amount: look({ format: AMOUNT, border: 1, align: 'vertical="center"', open: true }),
  date: look({ format: TEXT, border: 1, align: 'horizontal="left" vertical="center"', open: true }),
  sum: look({ format: YEN, font: 1, border: 1, align: 'horizontal="right" vertical="center"' }),
  note: look({ align: 'vertical="top" wrapText="1"' }),
} as const;
export type LookName = keyof typeof LOOKS;

/** Number of a look, as `s` of a cell. */
export const styleOf = (name: LookName): number => Object.keys(LOOKS).indexOf(name);

export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${YEN}" formatCode="#,##0&quot;円&quot;"/></numFmts><fonts count="2">${font(11)}${font(14, '<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE8EEF7')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${Object.keys(LOOKS).length}">${Object.values(LOOKS).join('')}</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
