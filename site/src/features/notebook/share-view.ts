import * as v from 'valibot';
import { ShareScope } from '../../../../shared/jahis/contract.ts';

/** What of the page the back button brings back; nothing of it stands in the address. */
const View = v.object({
  for: v.optional(v.pipe(v.string(), v.maxLength(700))),
  scope: v.optional(ShareScope, 'current'),
  /** What fills the screen */
  full: v.optional(v.picklist(['list', 'codes'])),
});
export type ShareView = v.InferOutput<typeof View>;
export type Full = NonNullable<ShareView['full']>;

const START: ShareView = { scope: 'current' };

export const shareViewForm = {
  read(_search: string, state: unknown): ShareView {
    const parsed = v.safeParse(View, state);
    return parsed.success ? parsed.output : START;
  },
  write: (view: ShareView, path: string) => ({ state: view, address: path }),
};
