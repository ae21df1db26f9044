/** Why nothing of a document could be used. */
export type RefusalCode =
  | 'document-too-large'
  | 'encoding-not-supported'
  | 'document-type'
  | 'not-well-formed'
  | 'too-deep'
  | 'too-many-elements'
  | 'schema'
  | 'individual-number';

/** Ends the reading of one checkup document. Holds no text of it. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
  readonly code: RefusalCode;
  readonly line: number;
  /** Where a schema found fault: the name of the element. */
  readonly field: string;

  constructor(code: RefusalCode, line = 0, field = '') {
    super(code);
    this.code = code;
    this.line = line;
    this.field = field;
  }
}
