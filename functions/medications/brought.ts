import { createHash } from 'node:crypto';
import { holdsIndividualNumber } from '../../shared/insurance/individual-number.ts';
import { broughtNotebook } from '../../shared/jahis/brought.ts';
import type { BroughtNotebook } from '../../shared/jahis/brought-codec.ts';
import { MAX_BROUGHT_BYTES } from '../../shared/jahis/contract.ts';
import { decodeNotebook } from '../../shared/jahis/decode.ts';
import { Findings } from '../../shared/jahis/finding.ts';
import { type Part, partsIn } from '../../shared/jahis/parts.ts';
import { hasRecords, readNotebooks } from '../../shared/jahis/read-notebook.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { BroughtPart } from './brought-store.ts';

/** What a person can have here at one time, so that all of it is one transaction (100 writes). */
export const MAX_SETS = 10;
export const MAX_PARTS = 99;
/** An item of the table has 400 KB. */
const MAX_STORED_BYTES = 300_000;

/**
 * What a text brings, to be stored: one part per お薬手帳, or per part of a split one.
 * @throws PortalError invalid-input; its detail is one of a few fixed words
 */
export function broughtParts(given: Uint8Array | string, broughtOn: IsoDate): BroughtPart[] {
  if (given.length > MAX_BROUGHT_BYTES) throw new PortalError('invalid-input', 'too-large');
  const text = typeof given === 'string' ? given : decodeNotebook(given, new Findings());
  const parts = partsIn(text, new Findings());
  if (parts.length === 0) throw new PortalError('invalid-input', 'not-a-notebook');
  if (parts.length > MAX_PARTS) throw new PortalError('invalid-input', 'too-many-parts');
  if (!parts.some(hasRecords)) throw new PortalError('invalid-input', 'empty-notebook');
  const made = parts.filter(hasRecords).map((part) => stored(part, broughtOn));
  if (made.some((part) => new TextEncoder().encode(part.text).length > MAX_STORED_BYTES))
    throw new PortalError('invalid-input', 'too-large');
  if (made.some((part) => holdsIndividualNumber(part.text)))
    throw new PortalError('invalid-input', 'individual-number');
  return made;
}

function stored(part: Part, broughtOn: IsoDate): BroughtPart {
  const { split, version, output, lines } = part;
  const heading = `JAHISTC${String(version).padStart(2, '0')},${output}`;
  const end = split ? [`911,${split.id},${split.count},${split.number}`] : [];
  const text = [heading, ...lines.map((line) => line.text), ...end].join('\n');
  const set = split ? `911 ${split.id} ${split.count}` : text;
  return { setId: idOf(set), part: split?.number ?? 1, broughtOn, text };
}

const idOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);

/**
 * The parts that are not there yet.
 * @throws PortalError conflict when a part is there with another text, or when there is no more room
 */
export function newParts(
  there: readonly BroughtPart[],
  given: readonly BroughtPart[],
): BroughtPart[] {
  const known = new Map(there.map((part) => [keyOf(part), part]));
  const added: BroughtPart[] = [];
  for (const part of given) {
    const same = known.get(keyOf(part));
    if (same && same.text !== part.text) throw new PortalError('conflict', 'part-conflict');
    if (same) continue;
    known.set(keyOf(part), part);
    added.push(part);
  }
  const sets = new Set([...known.values()].map(({ setId }) => setId));
  if (sets.size > MAX_SETS || known.size > MAX_PARTS) throw new PortalError('conflict', 'no-room');
  return added;
}

const keyOf = ({ setId, part }: BroughtPart) => `${setId}#${part}`;

/** What is shown of the parts, the set that was brought last first. */
export function broughtNotebooks(
  parts: readonly BroughtPart[],
  person: AuditedPerson,
): BroughtNotebook[] {
  const sets = Map.groupBy(parts, ({ setId }) => setId);
  return [...sets]
    .map(([id, set]) => {
      const broughtOn = set.map((part) => part.broughtOn).sort()[0] as IsoDate;
      const text = set
        .toSorted((a, b) => a.part - b.part)
        .map((part) => part.text)
        .join('\n');
      return { id, broughtOn, text };
    })
    .sort((a, b) =>
      a.broughtOn === b.broughtOn ? (a.id < b.id ? -1 : 1) : a.broughtOn < b.broughtOn ? 1 : -1,
    )
    .flatMap(({ id, broughtOn, text }) => {
      const shown = broughtNotebook(readNotebooks(text), { id, broughtOn }, person);
      return shown ? [shown] : [];
    });
}
