import type { Person } from '../eligibility/codec.ts';
import { addYears, type IsoDate } from '../kernel/dates.ts';
import { KEEP } from '../kernel/retention.ts';
import { foldName } from '../kernel/text.ts';
import type { BroughtMedicine, BroughtNotebook, BroughtVisit } from './brought-codec.ts';
import type { Notebook, Prescription, Visit } from './notebook.ts';
import type { Reading } from './read-notebook.ts';

/** Last day on which it is shown. */
export const broughtKeptUntil = (broughtOn: IsoDate): IsoDate =>
  addYears(broughtOn, KEEP.broughtNotebookYears);

/** @param reading of all parts that are there; undefined is returned when it holds no notebook */
export function broughtNotebook(
  { notebooks, findings }: Reading,
  { id, broughtOn }: { id: string; broughtOn: IsoDate },
  person: Pick<Person, 'name' | 'kana' | 'birthDate'>,
): BroughtNotebook | undefined {
  const [read] = notebooks;
  if (!read) return undefined;
  const { notebook, parts, missing } = read;
  return {
    id,
    broughtOn,
    keptUntil: broughtKeptUntil(broughtOn),
    owner: ownerOf(notebook, person),
    parts: parts + missing.length,
    missing,
    visits: notebook.visits.map(visitOf),
    overTheCounter: notebook.overTheCounter.map(({ name, from, until, ingredients }) => ({
      name,
      ...dated('from', from),
      ...dated('until', until),
      ingredients: ingredients.map((one) => one.name),
    })),
    notes: texts([...notebook.attributes, ...notebook.memos]),
    findings: findings.map(({ line, field, code }) => ({ line, field, code })),
  };
}

function ownerOf(
  { patient }: Notebook,
  person: Pick<Person, 'name' | 'kana' | 'birthDate'>,
): BroughtNotebook['owner'] {
  if (!patient || (patient.name === '' && patient.birthDate === '')) return 'unknown';
  const names = [patient.name, patient.kana].map(foldName).filter((name) => name !== '');
  const own = [person.name, person.kana].map(foldName);
  const sameName = names.length === 0 || names.some((name) => own.includes(name));
  const sameDay = patient.birthDate === '' || patient.birthDate === person.birthDate;
  return sameName && sameDay ? 'same' : 'other';
}

const visitOf = (visit: Visit): BroughtVisit => ({
  ...dated('dispensedOn', visit.day.dispensedOn),
  facilityName: visit.facility?.name ?? '',
  prescribedBy: [...new Set(visit.prescribers.map(({ name }) => name))],
  medicines: visit.prescriptions.flatMap(medicinesOf),
  notes: texts([
    ...visit.cautions,
    ...visit.provided,
    ...visit.leftovers,
    ...visit.remarks,
    ...visit.notes,
  ]),
});

function medicinesOf(prescription: Prescription): BroughtMedicine[] {
  const { drugs, usage } = prescription;
  const notes = texts([
    ...prescription.usageNotes,
    ...prescription.drugNotes,
    ...prescription.drugCautions,
    ...prescription.cautions,
  ]);
  return drugs.map(({ name, generic, dose, unit }) => ({
    name,
    generic,
    dose,
    unit,
    usage: usage?.usage ?? '',
    quantity: usage?.quantity ?? '',
    quantityUnit: usage?.unit ?? '',
    notes,
  }));
}

const texts = (records: readonly { text: string }[]) =>
  records.map(({ text }) => text).filter((text) => text !== '');

/** Dates of a read notebook are real ones or empty. */
const dated = <Name extends string>(name: Name, date: string) =>
  (date === '' ? {} : { [name]: date }) as { [Key in Name]?: IsoDate };
