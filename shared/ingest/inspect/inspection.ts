/** Something to look at in an inspected file; never holds a value of the file. */
export type InspectedFinding = {
  line: number;
  field: string;
  code: string;
  /** `error`: an import leaves the line or file out; `note`: it is kept. */
  severity: 'error' | 'note';
};

/** What is in a file, for whoever wonders before importing it. */
export type Inspection = { findings: InspectedFinding[] } & Record<string, unknown>;

/** Findings and receipts that are listed; the counts are of all. */
export const LISTED = { findings: 1_000, receipts: 50 } as const;

export const listed = <Of>(all: Of[], one: Of, limit: number): void => {
  if (all.length < limit) all.push(one);
};
