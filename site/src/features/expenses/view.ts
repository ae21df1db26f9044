import * as v from 'valibot';

/** What of the page the back button brings back: the year in the address, whose it is only in this tab. */
export type View = { year?: string | undefined; for?: string | undefined };

const Year = v.object({ year: v.optional(v.pipe(v.string(), v.regex(/^20[1-9]\d$/))) });
const Whose = v.object({ for: v.optional(v.pipe(v.string(), v.maxLength(700))) });

const readAs = <S extends v.GenericSchema>(schema: S, value: unknown) => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : {};
};

export const viewForm = {
  read: (search: string, state: unknown): View => ({
    ...readAs(Year, Object.fromEntries(new URLSearchParams(search))),
    ...readAs(Whose, state),
  }),
  write: ({ year, for: whose }: View, path: string) => ({
    state: { for: whose },
    address: year ? `${path}?year=${year}` : path,
  }),
};
