import * as v from 'valibot';
import { TreatmentQuery } from '../../../../shared/treatments/contract.ts';

/** What of the page the back button brings back. */
export type View = {
  from?: string | undefined;
  to?: string | undefined;
  category?: TreatmentQuery['category'];
  facility?: string | undefined;
  q?: string | undefined;
  for?: string | undefined;
};

/** A period is harmless: it may stand in an address that is copied, logged or kept in a history. */
const InAddress = v.pick(TreatmentQuery, ['from', 'to']);

/**
 * A kind of treatment, a clinic or a searched word says something about a person's health, so these stay out
 * of the address; the browser's history entry keeps them for this tab only.
 */
const InHistory = v.pick(TreatmentQuery, ['category', 'facility', 'q', 'for']);

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
  const { from, to, ...state } = view;
  const search = new URLSearchParams(
    Object.entries({ from, to }).filter((entry): entry is [string, string] => !!entry[1]),
  ).toString();
  return { state, address: search ? `${path}?${search}` : path };
}

/** How the page keeps its view. */
export const viewForm = { read: readView, write: writeView };

/** A view that shows everything of the same person. */
export const withoutFilters = (view: View): View => ({ for: view.for });

export const isFiltered = ({ for: _, ...filters }: View): boolean =>
  Object.values(filters).some(Boolean);
