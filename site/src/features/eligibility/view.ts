import * as v from 'valibot';

/** Whose coverage is shown, and the coverage that fills the screen for the clerk. Ids of this session. */
const View = v.object({ for: v.optional(v.string()), desk: v.optional(v.string()) });
export type View = v.InferOutput<typeof View>;

/** Lives in the history entry of this tab only, so that "back" closes what the clerk was shown. */
export const viewForm = {
  read(_search: string, state: unknown): View {
    const parsed = v.safeParse(View, state);
    return parsed.success ? parsed.output : {};
  },
  write: (state: View, path: string) => ({ state, address: path }),
};
