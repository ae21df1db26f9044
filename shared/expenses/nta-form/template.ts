import type { FilledForm } from './form-row.ts';
import { FORM_SHEET } from './layout.ts';
import { SharedStrings } from './shared-strings.ts';
import { checkLayout, fillSheet, OtherLayout } from './sheet-cells.ts';
import { attributesOf } from './xml-text.ts';
import { partText } from './zip/content.ts';
import { NotAZip, type ZipEntry, zipEntries } from './zip/directory.ts';
import { withParts } from './zip/write.ts';

/** Why a workbook cannot be the empty form; for the operator who configured it. */
export type TemplateProblem = 'not-a-workbook' | 'no-such-sheet' | 'other-layout';

export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly code: TemplateProblem;
  constructor(code: TemplateProblem, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';

const tags = (xml: string, name: string) =>
  Array.from(xml.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g')), ([tag]) => attributesOf(tag));

async function sheetPath(entries: readonly ZipEntry[]): Promise<string> {
  const sheets = tags(await partText(entries, WORKBOOK), 'sheet');
  const id = sheets.find(({ name }) => name === FORM_SHEET)?.['r:id'];
  const related = tags(await partText(entries, RELATIONSHIPS), 'Relationship');
  const target = related.find(({ Id }) => id !== undefined && Id === id)?.Target;
  if (!target) throw new TemplateError('no-such-sheet');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** An empty form, the official one or ours. */
export type FillableForm = {
  /** The workbook with these rows; the same rows give the same bytes. */
  fill(form: FilledForm): Promise<Uint8Array<ArrayBuffer>>;
};

/** An empty form that was read and checked once and can be filled any number of times. */
export class FormTemplate implements FillableForm {
  readonly #entries: readonly ZipEntry[];
  readonly #path: string;
  readonly #sheet: string;
  readonly #strings: string;

  private constructor(
    entries: readonly ZipEntry[],
    part: { path: string; sheet: string; strings: string },
  ) {
    this.#entries = entries;
    this.#path = part.path;
    this.#sheet = part.sheet;
    this.#strings = part.strings;
  }

  /**
   * @param workbook the empty form as 国税庁 publishes it, or our own of the same layout
   * @throws TemplateError
   */
  static async read(workbook: Uint8Array): Promise<FormTemplate> {
    try {
      const entries = zipEntries(workbook);
      const path = await sheetPath(entries);
      const sheet = await partText(entries, path);
      const strings = await partText(entries, STRINGS);
      checkLayout(sheet);
      new SharedStrings(strings); // throws now rather than at the first download
      return new FormTemplate(entries, { path, sheet, strings });
    } catch (error) {
      if (error instanceof OtherLayout || error instanceof RangeError)
        throw new TemplateError('other-layout', { cause: error });
      if (error instanceof NotAZip) throw new TemplateError('not-a-workbook', { cause: error });
      throw error;
    }
  }

  /**
   * The workbook with these rows. Two parts of the file change, the sheet and the table of texts; protection,
   * validations, formulas, styles and pictures are the bytes of the empty form. The same rows give the same
   * bytes.
   */
  async fill(form: FilledForm): Promise<Uint8Array<ArrayBuffer>> {
    const strings = new SharedStrings(this.#strings);
    const sheet = fillSheet(this.#sheet, form, strings);
    const encode = (xml: string) => new TextEncoder().encode(xml);
    return withParts(
      this.#entries,
      new Map([
        [this.#path, encode(sheet)],
        [STRINGS, encode(strings.toXml())],
      ]),
    );
  }
}
