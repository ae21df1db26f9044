import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { CheckupDocument } from '../../../shared/checkups/document/codec.ts';
import { versionText } from '../../../shared/checkups/stored.ts';
import { type CheckupVersion, checkupKey, versionOf } from '../../../shared/checkups/versions.ts';
import type { Claimant } from '../../../shared/ingest/match-person.ts';
import { foldCard } from '../../../shared/insurance/card.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { sk } from '../../storage/keys.ts';

/** One version of a checkup without its partition: the same item waits for a person or belongs to one. */
export type CheckupItem = {
  sk: string;
  /** Day of the examination: whose card it was is asked for this day. */
  examinedOn: IsoDate;
  /** {@link Claimant} as JSON, so that it can be matched again. */
  claimant: string;
  /** Day from which it may be shown. */
  visibleFrom: IsoDate;
  original: string;
  /** The document as JSON, deflated: a tenth of the read units. Absent in a deletion. */
  body?: Uint8Array;
};

const KEY_LENGTH = 16; // 96 bits, within one person's checkups; the id by which a checkup is asked for
const FILE_LENGTH = 24; // 96 bits

export function checkupItem(
  document: CheckupDocument,
  { fingerprint, asOf }: { fingerprint: string; asOf: IsoDate },
): { item: CheckupItem; claimant: Claimant; version: CheckupVersion } {
  const key = createHash('sha256').update(checkupKey(document)).digest('base64url');
  const version = versionOf(document, {
    key: key.slice(0, KEY_LENGTH),
    asOf,
    file: fingerprint.slice(0, FILE_LENGTH),
  });
  const claimant = claimantOf(document);
  const { examinedOn } = document;
  const item = {
    sk: sk.checkup(examinedOn, version.key, versionText(version)),
    examinedOn,
    claimant: JSON.stringify(claimant),
    visibleFrom: asOf,
    original: fingerprint,
    ...(version.deletion ? {} : { body: deflateRawSync(JSON.stringify(document)) }),
  };
  return { item, claimant, version };
}

function claimantOf({ person }: CheckupDocument): Claimant {
  const { insurerNumber, symbol, number, branch, birthDate, sex, name } = person;
  const card = { ...foldCard({ insurerNumber, symbol, number }), branch };
  return { cards: [card], birthDate, sex, name };
}
