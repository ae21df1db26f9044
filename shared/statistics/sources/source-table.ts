/** Why a table or chart of a document is not carried over as data; the sentences are in texts.ts. */
export const ABSENT_REASONS = [
  'chart-image', // a chart that is only a picture: the text layer has no figures
  'rules', // who does what at a reception; the portal uses it elsewhere (F2, F7)
  'measures', // what somebody will do about something, in words
  'sample', // a form, screen or poster
  'link', // only a link to a file outside the document
  'no-figures', // names, dates or steps without figures
] as const;
export type AbsentReason = (typeof ABSENT_REASONS)[number];

/**
 * One table or chart of a document: carried over as `series`, or the same figures as another table
 * (`restates`, compared by test), or absent with its reason.
 */
export type SourceTable = {
  /** As printed, or in brackets what it is where nothing is printed. */
  heading: string;
} & (
  | { state: 'present'; series: string[] }
  | { state: 'restates'; series: string[] }
  | { state: 'absent'; reason: AbsentReason }
);

export const present = (heading: string, ...series: string[]): SourceTable => ({
  heading,
  state: 'present',
  series,
});
export const restates = (heading: string, ...series: string[]): SourceTable => ({
  heading,
  state: 'restates',
  series,
});
export const absent = (heading: string, reason: AbsentReason): SourceTable => ({
  heading,
  state: 'absent',
  reason,
});
