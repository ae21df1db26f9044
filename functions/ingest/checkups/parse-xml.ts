import { ParseOption, XmlDocument, XmlError } from 'libxml2-wasm';
import { readCanonicalXml } from '../../../shared/checkups/document/canonical-xml.ts';
import { decodeXml } from '../../../shared/checkups/document/decode.ts';
import { DocumentRefused } from '../../../shared/checkups/document/refused.ts';
import type { XmlElement } from '../../../shared/checkups/document/xml-element.ts';
import { holdsIndividualNumber } from '../../../shared/insurance/individual-number.ts';

/** Checks a parsed document against a schema. @throws DocumentRefused `schema` */
export type Validate = (document: XmlDocument) => void;

/** Nothing is fetched, nothing expanded; without HUGE libxml2 keeps limits of its own as well. */
const OPTIONS = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;

/**
 * The elements of a file, found well-formed by libxml2. Its canonical form crosses from WebAssembly in one
 * piece, four times as fast as walking the nodes.
 *
 * @throws DocumentRefused
 */
export function parseXml(bytes: Uint8Array, validate?: Validate): XmlElement {
  const text = decodeXml(bytes);
  if (holdsIndividualNumber(withoutTimes(text))) throw new DocumentRefused('individual-number');
  const firstLine = 1 + breaksBeforeRoot(text);
  const document = parsed(text);
  try {
    validate?.(document);
    return readCanonicalXml(canonical(document), firstLine);
  } finally {
    document.dispose();
  }
}

function parsed(text: string): XmlDocument {
  try {
    return XmlDocument.fromString(text, { option: OPTIONS });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new DocumentRefused('not-well-formed', lineOf(error));
  }
}

function canonical(document: XmlDocument): string {
  try {
    return document.canonicalizeToString();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new DocumentRefused('not-well-formed'); // namespaces that cannot be resolved
  }
}

/** libxml2 repeats what it read in its messages: only the line is passed on. */
function lineOf(error: XmlError): number {
  const [first] = 'details' in error && Array.isArray(error.details) ? error.details : [];
  return typeof first?.line === 'number' ? first.line : 0;
}

/** A time to the minute has as many digits as an individual number. */
const withoutTimes = (text: string): string => text.replace(/\bvalue=["']\d{12,14}["'+-]/g, '');

const breaksBeforeRoot = (text: string): number =>
  text.slice(0, text.search(/<[^?!]/)).split('\n').length - 1;
