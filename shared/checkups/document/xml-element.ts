/** One element of a parsed document: names resolved, text joined, comments gone. */
export type XmlElement = {
  /** Namespace URI, empty when there is none. */
  namespace: string;
  /** Local name. */
  name: string;
  /** By local name; names with a prefix as `{namespace}name`. */
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  /** Character data directly inside, without that of children. */
  text: string;
  /** From 1; early by the line breaks inside of tags before it. */
  line: number;
};

export const childrenOf = (of: XmlElement | undefined, name: string): XmlElement[] =>
  of ? of.children.filter((one) => one.name === name && one.namespace === of.namespace) : [];

/** The first child of a name on each step of a path such as `recordTarget/patientRole`. */
export function at(of: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = of;
  for (const step of path.split('/')) found = childrenOf(found, step)[0];
  return found;
}

export const attributeAt = (of: XmlElement | undefined, path: string, name: string): string =>
  at(of, path)?.attributes[name] ?? '';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Local part of `xsi:type`, which decides the shape of a value. */
export const typeOf = (of: XmlElement): string =>
  (of.attributes[`{${XSI}}type`] ?? '').replace(/^.*:/, '').trim();
