import type { IsoDate } from '../../kernel/dates.ts';
import type { CheckupDocument, DocumentFinding } from './codec.ts';
import { Findings } from './findings.ts';
import { HL7 } from './oids.ts';
import { readHead } from './read-head.ts';
import { readBody } from './read-observations.ts';
import type { ItemOf } from './read-value.ts';
import { isDeletion, isResult } from './report.ts';
import { attributeAt, type XmlElement } from './xml-element.ts';

export type ReadDocument = {
  /** Absent when a finding concerns the whole document. */
  document: CheckupDocument | undefined;
  findings: readonly DocumentFinding[];
};

/**
 * One parsed 健診結果 document (hc08 V08). Strict in what a checkup cannot be without: whose, when, where, which
 * kind; a bad observation is left out and told, the others stay.
 *
 * @param today dates after it are mistakes
 */
export function readCheckupDocument(
  root: XmlElement,
  today: IsoDate,
  itemOf: ItemOf,
): ReadDocument {
  const findings = new Findings();
  const unusable = () => ({ document: undefined, findings: findings.all });
  if (root.name !== 'ClinicalDocument' || root.namespace !== HL7) {
    findings.document(root, 'ClinicalDocument', 'unknown-root');
    return unusable();
  }
  if (attributeAt(root, 'typeId', 'extension') !== 'POCD_HD000040')
    findings.document(root, 'typeId', 'unknown-document-type');
  const head = readHead(root, today, findings);
  if (!head) return unusable();
  const deletion = isDeletion(head.report);
  if (!deletion && !isResult(head.report)) findings.document(root, 'code', 'not-a-checkup');
  const body = deletion
    ? { sections: [], observations: [], leftOut: [] } // asks for removal; whatever it repeats does not count
    : readBody(root, itemOf, findings);
  if (!findings.usable) return unusable();
  return { document: { ...head, ...body }, findings: findings.all };
}
