import { inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import { CheckupDocument } from '../../shared/checkups/document/codec.ts';
import {
  StoredCheckup as Stored,
  type StoredCheckup,
  storedVersion,
} from '../../shared/checkups/stored.ts';
import { currentCheckups } from '../../shared/checkups/versions.ts';
import { type IdentifiedCheckup, SHOWN } from '../../shared/checkups/view/checkup-view.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';

/** A checkup and where its original is kept. */
export type KeptCheckup = IdentifiedCheckup & { original: string };

export interface CheckupStore {
  /** The five latest that count on a day, newest first. One Query. */
  latest(person: AuditedPerson, today: IsoDate): Promise<KeptCheckup[]>;
}

const Items = v.array(Stored);
/** A document of 2 MB cannot become more. */
const MAX_BODY_BYTES = 8_388_608;

export const checkupStore = (table: Table): CheckupStore => ({
  async latest({ personId }, today) {
    const items = v.parse(Items, await queryItems(table, 'checkups', personId));
    return currentCheckups(items.map(storedVersion), today)
      .toReversed() // keys begin with the day
      .slice(0, SHOWN)
      .flatMap(({ key, item }) => unpacked(key, item));
  },
});

function unpacked(id: string, { body, original }: StoredCheckup): KeptCheckup[] {
  if (!body) return [];
  const json = inflateRawSync(body, { maxOutputLength: MAX_BODY_BYTES }).toString('utf8');
  return [{ id, original, document: v.parse(CheckupDocument, JSON.parse(json)) }];
}
