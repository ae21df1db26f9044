import type { InspectedFinding } from '../ingest/inspect/inspection.ts';
import { readNotebooks } from './read-notebook.ts';

/** What is in a お薬手帳 text: its notebooks as they were read. */
export function inspectNotebook(bytes: Uint8Array) {
  const { notebooks, findings } = readNotebooks(bytes);
  const counts = notebooks.map(
    ({ notebook: { version, output, visits }, splitId, parts, missing }) => ({
      version,
      output,
      splitId,
      parts,
      missing,
      visits: visits.length,
      drugs: visits.flatMap(({ prescriptions }) => prescriptions.flatMap(({ drugs }) => drugs))
        .length,
    }),
  );
  return {
    kind: 'jahis',
    counts,
    notebooks: notebooks.map(({ notebook }) => notebook),
    findings: findings satisfies InspectedFinding[],
  };
}
