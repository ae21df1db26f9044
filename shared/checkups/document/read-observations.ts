import { cleanText } from '../../kernel/text.ts';
import type { CheckupDocument, Observation } from './codec.ts';
import type { Findings } from './findings.ts';
import { OID } from './oids.ts';
import { interpretationOf, rangeOf } from './read-range.ts';
import { type ItemOf, readValue } from './read-value.ts';
import { at, attributeAt, childrenOf, type XmlElement } from './xml-element.ts';

/** The official table has 322 items. */
const MAX_OBSERVATIONS = 2_000;

type Body = Pick<CheckupDocument, 'sections' | 'observations' | 'leftOut'>;
type Place = { section: string; group?: number; relation?: string };

/**
 * Observations of all sections in the order of the document, flattened: a group (一連検査, outer observation
 * without code) gives its members a number. Sections that nobody knows are carried like the others.
 */
export function readBody(root: XmlElement, itemOf: ItemOf, findings: Findings): Body {
  const body: Body = { sections: [], observations: [], leftOut: [] };
  let groups = 0;

  const take = (of: XmlElement, place: Place): void => {
    if (body.observations.length + body.leftOut.length >= MAX_OBSERVATIONS) {
      if (findings.usable) findings.document(of, 'observation', 'too-many-observations');
      return;
    }
    const code = at(of, 'code');
    const item = codeOf(code);
    if (item !== undefined) read(of, item, cleanText(code?.attributes.displayName ?? ''), place);
    else if (code?.attributes.nullFlavor === undefined)
      findings.observation(of, 'observation/code', 'unknown-code-system');
    const members = childrenOf(of, 'entryRelationship');
    if (members.length > 0 && place.group === undefined) groups += 1;
    const group = place.group ?? groups;
    for (const member of members)
      for (const inner of childrenOf(member, 'observation'))
        take(inner, {
          section: place.section,
          group,
          relation: cleanText(member.attributes.typeCode ?? ''),
        });
  };

  const read = (of: XmlElement, code: string, name: string, place: Place): void => {
    const value = readValue(of, code, itemOf, findings);
    if (!value) {
      body.leftOut.push(code);
      return;
    }
    const doctor = cleanText(at(of, 'author/assignedAuthor/assignedPerson/name')?.text ?? '');
    const method = attributeAt(of, 'methodCode', 'code');
    const interpretation = interpretationOf(of, code, findings);
    const referenceRange = rangeOf(of);
    body.observations.push({
      ...place,
      code,
      ...(name ? { name } : {}),
      ...value,
      ...(interpretation ? { interpretation } : {}),
      ...(method ? { method } : {}),
      ...(doctor ? { doctor } : {}),
      ...(referenceRange ? { referenceRange } : {}),
    } satisfies Observation);
  };

  for (const component of childrenOf(at(root, 'component/structuredBody'), 'component'))
    for (const section of childrenOf(component, 'section')) {
      const code = attributeAt(section, 'code', 'code');
      body.sections.push({ code, title: cleanText(at(section, 'title')?.text ?? '') });
      for (const entry of childrenOf(section, 'entry'))
        for (const observation of childrenOf(entry, 'observation'))
          take(observation, { section: code });
    }
  if (body.sections.length === 0) findings.document(root, 'structuredBody', 'missing');
  return body;
}

const codeOf = (code: XmlElement | undefined): string | undefined => {
  const { code: item, codeSystem = OID.item } = code?.attributes ?? {};
  return item !== undefined && codeSystem === OID.item && /^[0-9A-Z]{17}$/.test(item)
    ? item
    : undefined;
};
