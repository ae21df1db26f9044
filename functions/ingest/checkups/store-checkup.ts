import * as v from 'valibot';
import { StoredCheckup, storedVersion } from '../../../shared/checkups/stored.ts';
import { rankOf } from '../../../shared/checkups/versions.ts';
import type { Table } from '../../storage/client.ts';
import { putIdempotent, queryItems } from '../../storage/items.ts';
import { pk } from '../../storage/keys.ts';
import { existing, keyText } from '../batch-get.ts';
import { idOfCard, readHolders } from '../card-holders.ts';
import type { checkupItem } from './checkup-item.ts';
import {
  linkWaitingCheckups,
  lookAgainAtCheckups,
  personOf,
  putWaitingCheckup,
} from './waiting-checkups.ts';

export type CheckupOutcome = 'accepted' | 'replaced' | 'unchanged' | 'unmatched';

/**
 * Stores one version of a checkup. The put is idempotent and nothing is overwritten: readers choose. So
 * imports may run side by side and end at any moment.
 */
export async function storeCheckup(
  table: Table,
  { item, claimant, version }: ReturnType<typeof checkupItem>,
): Promise<CheckupOutcome> {
  const cards = claimant.cards.map(idOfCard);
  const match = await personOf(item, (card) => readHolders(table, card));
  if (typeof match === 'string') {
    await putWaitingCheckup(table, item);
    // A coverage may have arrived between our look and our put; its import looks here after its own write.
    await linkWaitingCheckups(table, cards);
    return 'unmatched';
  }
  const { personId, entry } = match;
  const others = await queryItems(table, 'checkups', personId, {
    beginsWith: `${item.examinedOn}#${version.key}#`,
    consistent: true,
  });
  const versions = others.map((other) => storedVersion(v.parse(StoredCheckup, other)));
  if (versions.some((other) => other.item.sk === item.sk)) return 'unchanged';
  await putIdempotent(table, [{ ...item, pk: pk('checkups', personId) }]);
  // The card may have been taken back between our look and our put: same rule, the other way round.
  const entries = await existing(table, [entry]);
  if (!entries.has(keyText(entry))) await lookAgainAtCheckups(table, personId, cards);
  return versions.some((other) => rankOf(other) < rankOf(version)) ? 'replaced' : 'accepted';
}
