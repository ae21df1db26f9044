import { HL7, MHLW } from './oids.ts';

/** Parts of a delivered archive; the last two are of no use here but belong to it. */
export type CheckupPart =
  | 'checkups'
  | 'checkup-index'
  | 'checkup-summary'
  | 'checkup-claim'
  | 'checkup-schema';

const SCHEMA = 'http://www.w3.org/2001/XMLSchema';
const ROOT = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)((?:\s+[^<>]*)?)/;

/** What kind of XML of the checkup format starts here; undefined for everything else. */
export function recogniseCheckup(start: Uint8Array): CheckupPart | undefined {
  const text = beginning(start);
  if (!/^\s*</.test(text)) return undefined;
  const [, name = '', attributes = ''] = ROOT.exec(text.replace(/<!--[\s\S]*?(-->|$)/g, '')) ?? [];
  if (name === 'ClinicalDocument' && attributes.includes(HL7)) return 'checkups';
  if (name === 'schema' && attributes.includes(SCHEMA)) return 'checkup-schema';
  if (!attributes.includes(MHLW)) return undefined;
  if (name === 'index') return 'checkup-index';
  if (name === 'summary') return 'checkup-summary';
  return 'checkup-claim';
}

/** Names and namespaces are ASCII in every encoding that is read. */
function beginning(start: Uint8Array): string {
  const [one, two] = start;
  const wide = (one === 0xfe && two === 0xff) || (one === 0xff && two === 0xfe);
  const ascii = wide || one === 0 || two === 0 ? start.filter((byte) => byte !== 0) : start;
  return new TextDecoder('latin1').decode(ascii).replace(/^(ï»¿|þÿ|ÿþ)/, '');
}
