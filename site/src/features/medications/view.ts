import * as v from 'valibot';
import { MedicationQuery } from '../../../../shared/medications/contract.ts';

/** What of the page the back button brings back. */
export type View = {
  from?: string | undefined;
  to?: string | undefined;
  route?: MedicationQuery['route'];
  facility?: string | undefined;
  ingredient?: string | undefined;
  q?: string | undefined;
  for?: string | undefined;
};

/** Harmless conditions: they may stand in an address that is copied, logged or kept in a history. */
const InAddress = v.pick(MedicationQuery, ['from', 'to', 'route']);

/**
 * A clinic, an ingredient or a searched word says something about a person's health, so these stay out of
 * the address; the browser's history entry keeps them for this tab only. `for` means nothing in the next
 * session.
 */
const InHistory = v.pick(MedicationQuery, ['facility', 'ingredient', 'q', 'for']);

const readAs = <S extends v.GenericSchema>(schema: S, value: unknown) => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : {};
};

/** A view from address and history entry; a part that is malformed counts as absent. */
export const readView = (search: string, state: unknown): View => ({
  ...readAs(InAddress, Object.fromEntries(new URLSearchParams(search))),
  ...readAs(InHistory, state),
});

/** @returns what to hand to `history.pushState` */
export function writeView(view: View, path: string): { state: View; address: string } {
  const { from, to, route, ...state } = view;
  const search = new URLSearchParams(
    Object.entries({ from, to, route }).filter(
      (entry): entry is [string, NonNullable<View['route']>] => !!entry[1],
    ),
  ).toString();
  return { state, address: search ? `${path}?${search}` : path };
}

/** How the page keeps its view. */
export const viewForm = { read: readView, write: writeView };

/** A view that shows everything of the same person. */
export const withoutFilters = (view: View): View => ({ for: view.for });

export const isFiltered = ({ for: _, ...filters }: View): boolean =>
  Object.values(filters).some(Boolean);
