import type { PdfDocument } from '../../shared/pdf/document.ts';
import { coverageTemplate } from './coverage-template.ts';
import { declarationTemplate } from './declaration-template.ts';
import { frameTemplate } from './frame-template.ts';
import { recordsTemplate } from './records-template.ts';

/** Typst source of each kind of document. The data are read as JSON and never part of it. */
export const TEMPLATES: Readonly<Record<PdfDocument['template'], string>> = {
  coverage: frameTemplate + coverageTemplate,
  declaration: frameTemplate + declarationTemplate,
  receipt: frameTemplate + coverageTemplate, // the same sheet, without warning and share
  records: frameTemplate + recordsTemplate,
};
