import { describe, expect, test } from 'vitest';
import { medicationNotebook } from '../../shared/jahis/from-medications.ts';
import { notebookFile } from '../../shared/jahis/notebook-file.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { carried } from '../../shared/jahis/windows-31j.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { medicationsCsv } from '../../shared/medications/csv.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import { medicationsDocument } from '../../shared/medications/pdf-document.ts';
import type { MedicationRow } from '../../shared/medications/rows.ts';
import { medicationRows } from '../../shared/medications/rows.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { chronicDays } from '../medications/chronic-patient.ts';
import { drugs } from '../medications/dispensing-days.ts';
import { person } from '../support/people.ts';
import { bundleOf, coverage, MADE_AT, rows, TODAY } from './lists.ts';

/** What every form must say of a medicine, in one shape. Numbers as numbers, texts as Windows-31J has them. */
type Said = {
  dispensedOn: string;
  drugName: string;
  drugCode: string;
  dose: number;
  quantity: number;
  /** In 〓 and cut at what the form can hold; the whole text is looked for in each form on its own */
  facility: string;
};

const said = (one: Said): Said => ({
  ...one,
  drugName: carried(one.drugName).text,
  facility: carried(one.facility).text.slice(0, 20),
});

function csvSays(list: readonly MedicationRow[]): Said[] {
  const [names, ...lines] = readCsv(
    medicationsCsv(list.map(shownMedication), freshness(TODAY), '発行'),
  ).map(({ fields }) => fields);
  return lines.map((fields) => {
    const value = (name: string) => fields[names?.indexOf(name) ?? -1] ?? '';
    return said({
      dispensedOn: value('調剤年月日'),
      drugName: value('医薬品名'),
      drugCode: value('医薬品コード'),
      dose: Number(value('用量')),
      quantity: Number(value('調剤数量')),
      facility: value('病院・薬局名'),
    });
  });
}

function jahisSays(list: readonly MedicationRow[]): Said[] {
  const source = { ...freshness(TODAY), operatorName: '発行' };
  const notebook = medicationNotebook(list, person({ personId: 'me' }), source);
  const [read] = readNotebooks(notebookFile(writeNotebook(notebook))).notebooks;
  return (read?.notebook.visits ?? []).flatMap((visit) =>
    visit.prescriptions.flatMap(({ drugs: ofRp, usage }) =>
      ofRp.map((drug) =>
        said({
          dispensedOn: visit.day.dispensedOn,
          drugName: drug.name,
          drugCode: drug.code,
          dose: Number(drug.dose),
          quantity: countIn(usage?.quantity ?? '', usage?.unit ?? ''),
          facility: visit.facility?.name ?? '',
        }),
      ),
    ),
  );
}

/** 28,日分 counts 28; 1,1200回分 counts 1200: the field has three digits. */
const countIn = (quantity: string, unit: string) =>
  Number(quantity) * Number(/^[\d.]+/.exec(unit)?.[0] ?? 1);

type Quantity = { value: number };
type Dispense = {
  resourceType: string;
  whenHandedOver: string;
  medicationCodeableConcept: { text: string; coding: { code: string }[] };
  quantity: Quantity;
  performer: { actor: { display: string } }[];
};

function fhirSays(
  list: readonly MedicationRow[],
): (Omit<Said, 'dose' | 'quantity'> & { total: number })[] {
  return bundleOf(list, [coverage()])
    .entry.map(({ resource }) => resource as unknown as Dispense)
    .filter(({ resourceType }) => resourceType === 'MedicationDispense')
    .map((one) => {
      const {
        dose: _,
        quantity: __,
        ...rest
      } = said({
        dispensedOn: one.whenHandedOver,
        drugName: one.medicationCodeableConcept.text,
        drugCode: one.medicationCodeableConcept.coding[0]?.code ?? '',
        dose: 0,
        quantity: 0,
        facility: one.performer[0]?.actor.display ?? '',
      });
      return { ...rest, total: one.quantity.value };
    });
}

const pages: [string, readonly MedicationRow[]][] = [
  ['one of every kind', rows],
  ['years of one patient', medicationRows(chronicDays('2026-10' as YearMonth).slice(0, 60), drugs)],
  ['nothing', []],
];

describe.each(pages)('page, CSV, PDF, お薬手帳 and FHIR say the same: %s', (_, list) => {
  const page = list.map(shownMedication).map((one) =>
    said({
      dispensedOn: one.dispensedOn,
      drugName: one.drugName,
      drugCode: one.drugCode,
      dose: one.dose.amount,
      quantity: one.quantity.amount,
      facility: one.facilityName,
    }),
  );

  test('CSV', () => {
    const csv = csvSays(list);
    expect(list.length === 0 ? csv.slice(1) : csv).toEqual(page);
  });
  test('お薬手帳', () => expect(jahisSays(list)).toEqual(page));
  test('FHIR', () => {
    const expected = page.map(({ dose, quantity, ...rest }) => ({
      ...rest,
      total: Number((dose * quantity).toFixed(5)),
    }));
    expect(fhirSays(list)).toEqual(expected);
  });
  test('PDF', () => {
    const of = {
      person: person({ personId: 'me' }),
      coverages: [coverage()],
      on: TODAY,
      language: 'ja' as const,
      operator: DEMO_OPERATOR,
      madeAt: MADE_AT,
    };
    const { tables } = medicationsDocument(list.map(shownMedication), {}, of);
    const printed = tables.flatMap((table) => table.rows);
    expect(printed).toHaveLength(page.length);
    list.map(shownMedication).forEach((one, at) => {
      const text = JSON.stringify(printed[at]);
      for (const value of [
        one.drugName,
        one.facilityName,
        String(one.dose.amount),
        String(one.quantity.amount),
      ])
        expect(text).toContain(value);
    });
  });
});

describe('what does not fit a field of the お薬手帳 is not lost', () => {
  const source = { ...freshness(TODAY), operatorName: '発行' };
  const notebook = medicationNotebook(rows, person({ personId: 'me' }), source);
  const written = writeNotebook(notebook);
  const [read] = readNotebooks(notebookFile(written)).notebooks;
  const visits = read?.notebook.visits ?? [];

  test('special instructions longer than one record follow in several', () => {
    const note = rows[0]?.directions.note ?? '';
    expect(note.length).toBeGreaterThan(100);
    const texts = visits[0]?.prescriptions[0]?.usageNotes.map(({ text }) => text) ?? [];
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join('')).toBe(carried(note).text);
  });
  test('single dose and mark stand in a note that names the drug', () => {
    const texts = visits[0]?.prescriptions[0]?.drugNotes.map(({ text }) => text);
    expect(texts).toEqual(['ねむる錠　向精神薬　１回0.25錠']);
  });
  test('a name with 𠮷 that is too long is told, twice over', () => {
    expect(written.adjusted.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      '11.name characters',
      '11.name shortened',
    ]);
  });
  test('every visit says that it was made from receipts, as of when, and by whom', () => {
    expect(visits.length).toBeGreaterThan(3);
    for (const { remarks } of visits)
      for (const word of ['レセプト由来', '2026-11-21', '2026-10-31', '2026-12-11', '発行'])
        expect(remarks[0]?.text).toContain(word);
  });
  test('output 2, because an institution has no whole code', () =>
    expect(read?.notebook.output).toBe('2'));
  test('output 1, when all have one', () => {
    const coded = medicationNotebook(rows.slice(0, 4), person({ personId: 'me' }), source);
    expect(coded.output).toBe('1');
    expect(writeNotebook(coded).heading).toBe('JAHISTC08,1');
  });
  test('a list without medicines says where it comes from in a memo', () => {
    const empty = medicationNotebook([], person({ personId: 'me' }), source);
    expect(empty).toMatchObject({ output: '2', visits: [] });
    expect(empty.memos[0]?.text).toContain('レセプト由来');
    expect(() => writeNotebook(empty)).not.toThrow();
  });
});
