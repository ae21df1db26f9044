/** Why a file as a whole could not be read; nothing of it was stored. */
export type UnreadableCode =
  | 'not-found'
  | 'not-a-file'
  | 'link-outside'
  | 'empty-folder'
  | 'not-readable'
  | 'empty-file'
  | 'unknown-kind'
  | 'encoding-not-supported'
  | 'unknown-header'
  | 'no-receipts'
  | 'damaged-archive'
  | 'wrong-checksum'
  | 'overlapping-entries'
  | 'empty-archive'
  | 'encrypted-archive'
  | 'nested-archive'
  | 'unsupported-compression'
  | 'too-many-entries'
  | 'expands-too-much'
  | 'file-too-large'
  | 'individual-number-in-name';

/** Ends the reading of one file; the others go on. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
