import { decimalsOf } from '../items/format.ts';
import { ownItem } from '../items/item-table.ts';
import type { CheckupDocument, Observation } from './codec.ts';
import type { ItemOf } from './read-value.ts';

/** Writes down what the operator's official table says of items that are not in ours; screens need no other. */
export const withOfficialItems = (
  document: CheckupDocument,
  itemOf: ItemOf | undefined,
): CheckupDocument =>
  itemOf
    ? { ...document, observations: document.observations.map((one) => known(one, itemOf)) }
    : document;

function known(observation: Observation, itemOf: ItemOf): Observation {
  const item = ownItem(observation.code) ? undefined : itemOf(observation.code);
  if (!item) return observation;
  const { name, unit, group, type, format } = item;
  const decimals = type === 'PQ' ? { decimals: decimalsOf(format) } : {};
  return { ...observation, item: { name, unit, group, ...decimals } };
}
