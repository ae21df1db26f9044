import type { SharedStrings } from '../shared-strings.ts';
import { type LookName, styleOf } from './styles.ts';

export const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const emptyCell = (reference: string, look: LookName): string =>
  `<c r="${reference}" s="${styleOf(look)}"/>`;

export const textCell = (
  reference: string,
  look: LookName,
  text: string,
  strings: SharedStrings,
): string => `<c r="${reference}" s="${styleOf(look)}" t="s"><v>${strings.numberOf(text)}</v></c>`;

/** @param height points */
export const row = (number: number, height: number, cells: readonly string[], more = ''): string =>
  `<row r="${number}" ht="${height}" customHeight="1"${more}>${cells.join('')}</row>`;
