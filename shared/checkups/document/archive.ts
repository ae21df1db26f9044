import { MHLW } from './oids.ts';
import { attributeAt, type XmlElement } from './xml-element.ts';

/**
 * How many documents the index (交換用基本情報) or summary (集計情報) of an archive claims.
 * @source ix08_V08.xsd totalRecordCount, su08_V08.xsd totalSubjectCount
 */
export function claimedCount(root: XmlElement): { field: string; count: number } | undefined {
  const field = root.name === 'index' ? 'totalRecordCount' : 'totalSubjectCount';
  const value = attributeAt(root, field, 'value');
  return root.namespace === MHLW && /^\d{1,8}$/.test(value)
    ? { field, count: Number(value) }
    : undefined;
}
