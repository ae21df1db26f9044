import { RECENT_DAYS, type ShareAnswer, type ShareScope } from '../../shared/jahis/contract.ts';
import { medicationNotebook } from '../../shared/jahis/from-medications.ts';
import { dataIdAt, notebookParts } from '../../shared/jahis/notebook-file.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import { addDays, dateInJapan } from '../../shared/kernel/dates.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import { takenOn } from '../../shared/medications/now.ts';
import type { MedicationRow } from '../../shared/medications/rows.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import type { ExportSource } from './export-machine-forms.ts';

/** What is shown at the desk, with the bytes of its QR codes. @param rows newest first, all of the person */
export function sharedList(
  rows: readonly MedicationRow[],
  scope: ShareScope,
  { person, operator, madeAt }: ExportSource,
): ShareAnswer {
  const fresh = freshness(dateInJapan(madeAt));
  const chosen = chosenRows(rows, scope, fresh.asOf);
  const notebook = medicationNotebook(chosen, person, { ...fresh, operatorName: operator.name.ja });
  const written = writeNotebook(notebook);
  const parts = chosen.length === 0 ? [] : notebookParts(written, dataIdAt(madeAt));
  const { name, kana, birthDate } = person;
  return {
    ...fresh,
    person: { name, kana, birthDate },
    medicines: chosen.map(shownMedication),
    codes: parts.map((part) => Buffer.from(part).toString('base64')),
    adjusted: distinct(written.adjusted),
  };
}

function chosenRows(rows: readonly MedicationRow[], scope: ShareScope, today: ShareAnswer['asOf']) {
  const current = new Set(takenOn(rows, today));
  const from = addDays(today, -RECENT_DAYS);
  return rows.filter(
    (row) => current.has(row) || (scope === 'recent' && row.dispensing.day.dispensedOn >= from),
  );
}

/** The same name stands in many records. */
function distinct(adjusted: ReturnType<typeof writeNotebook>['adjusted']): ShareAnswer['adjusted'] {
  const seen = new Map(
    adjusted.map(({ kind, value, written }) => [`${kind}\n${value}`, { kind, value, written }]),
  );
  return [...seen.values()];
}
