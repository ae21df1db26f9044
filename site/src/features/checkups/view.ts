import * as v from 'valibot';
import type { ViewForm } from '../../ui/use-view.ts';

const MOST = 4;
const Place = v.pipe(v.string(), v.regex(/^[0-4]$/), v.transform(Number));
const Two = v.pipe(
  v.string(),
  v.regex(/^[0-4],[0-4]$/),
  v.transform((text) => text.split(',').map(Number)),
  v.tuple([v.number(), v.number()]),
  v.check(([one, other]) => one !== other),
);

/** Which checkups are looked at, by their place among the five; 0 is the newest. */
export type View = {
  show: number;
  compare: readonly [number, number] | undefined;
  /** Sealed id of somebody else; in the history entry only. */
  for: string | undefined;
};

const valid = <S extends v.GenericSchema>(schema: S, value: unknown) => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
};

/** Places say nothing about a person, so they may stand in an address; whose they are may not. */
export const viewForm: ViewForm<View> = {
  read(search, state) {
    const params = new URLSearchParams(search);
    return {
      show: valid(Place, params.get('show')) ?? 0,
      compare: valid(Two, params.get('compare')),
      for: valid(v.object({ for: v.string() }), state)?.for,
    };
  },
  write({ show, compare, for: person }, path) {
    const params = new URLSearchParams();
    if (show > 0 && show <= MOST) params.set('show', String(show));
    if (compare) params.set('compare', compare.join(','));
    const search = params.toString().replace('%2C', ',');
    return {
      state: person === undefined ? {} : { for: person },
      address: search ? `${path}?${search}` : path,
    };
  },
};
