import type { DocumentFinding } from './codec.ts';
import type { XmlElement } from './xml-element.ts';

/** Collects what is wrong while a document is read. */
export class Findings {
  readonly all: DocumentFinding[] = [];

  /** Nothing of the document can be used. */
  document(at: XmlElement | undefined, field: string, code: string): void {
    this.all.push({ line: at?.line ?? 0, field, code, severity: 'document' });
  }
  /** This observation cannot be used. */
  observation(at: XmlElement, field: string, code: string): void {
    this.all.push({ line: at.line, field, code, severity: 'observation' });
  }
  note(at: XmlElement | undefined, field: string, code: string): void {
    this.all.push({ line: at?.line ?? 0, field, code, severity: 'note' });
  }

  get usable(): boolean {
    return !this.all.some(({ severity }) => severity === 'document');
  }
}
