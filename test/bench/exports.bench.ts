import iconv from 'iconv-lite';
import { uuidOf } from '../../functions/medications/export-machine-forms.ts';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { medicationBundle } from '../../shared/fhir/medication-bundle.ts';
import { medicationNotebook } from '../../shared/jahis/from-medications.ts';
import { notebookFile, notebookParts } from '../../shared/jahis/notebook-file.ts';
import { qrPath } from '../../shared/jahis/qr-svg.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { decodeWindows31J } from '../../shared/jahis/windows-31j.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { medicationsCsv } from '../../shared/medications/csv.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import { medicationsDocument } from '../../shared/medications/pdf-document.ts';
import { type MedicationRow, medicationRows } from '../../shared/medications/rows.ts';
import { shownMedication } from '../../shared/medications/shown-medication.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { coverage, MADE_AT, TODAY } from '../jahis/lists.ts';
import { chronicDays } from '../medications/chronic-patient.ts';
import { drugs } from '../medications/dispensing-days.ts';
import { person } from '../support/people.ts';
import { type Figure, median } from './figure.ts';

const SIZES = [10, 300, 3_000] as const;
const TIMES = 15;

const whose = person({ personId: 'me' });
const stored = coverage();
const source = { ...freshness(TODAY), operatorName: DEMO_OPERATOR.name.ja };
const forFhir = { ...source, madeAt: MADE_AT, origin: 'https://portal.example' };
const printed = {
  person: whose,
  coverages: [stored],
  on: TODAY,
  language: 'ja',
  operator: DEMO_OPERATOR,
  madeAt: MADE_AT,
} as const;

/** Rows that no earlier pass has worked on: supplies are kept with them once computed. */
const freshRows = (count: number): MedicationRow[] => {
  const days = chronicDays('2026-10' as YearMonth);
  return medicationRows([...days, ...days, ...days], drugs).slice(0, count);
};

type Way = { name: string; make: (rows: readonly MedicationRow[]) => Uint8Array | string };

const jahis = (rows: readonly MedicationRow[]) =>
  notebookFile(writeNotebook(medicationNotebook(rows, whose, source)));
const [current] = eligibilityView(whose, [stored], TODAY).coverages;
const fhir = (rows: readonly MedicationRow[]) =>
  medicationBundle(rows, whose, current, forFhir, uuidOf);

const WAYS: readonly Way[] = [
  { name: 'CSV', make: (rows) => medicationsCsv(rows.map(shownMedication), source, 'x') },
  { name: 'JAHIS', make: jahis },
  { name: 'FHIR', make: (rows) => JSON.stringify(fhir(rows)) },
];

/** Milliseconds of one pass, and what it made. */
async function timed<T>(run: () => T | Promise<T>): Promise<{ ms: number; made: T }> {
  const start = performance.now();
  const made = await run();
  return { ms: performance.now() - start, made };
}

/** Medians of two ways that take turns, so that what else the machine does is in both. */
async function both(ours: () => unknown, theirs: () => unknown) {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < TIMES; n += 1) {
    times[0].push((await timed(ours)).ms);
    times[1].push((await timed(theirs)).ms);
  }
  return [median(times[0]), median(times[1])] as const;
}

/** Time and size of every form of the list of medicines, from rows to bytes. */
export async function* bench(): AsyncGenerator<Figure> {
  for (const count of SIZES)
    for (const { name, make } of WAYS) {
      const made = make(freshRows(count));
      const rows = Array.from({ length: TIMES }, () => freshRows(count));
      const peers = Array.from({ length: TIMES }, () => freshRows(count));
      const [ours, shownOnly] = await both(
        () => make(rows.pop() ?? []),
        () => JSON.stringify((peers.pop() ?? []).map(shownMedication)),
      );
      yield {
        name: `export: ${name} of ${count} medicines`,
        value: ours,
        unit: 'ms',
        peer: 'JSON of the same rows as the list sends them',
        peerValue: shownOnly,
      };
      yield {
        name: `export: ${name} of ${count} medicines, size`,
        value: made.length,
        unit: 'bytes',
      };
    }
  yield* ofPdf();
  yield* ofNotebooks();
}

async function* ofPdf(): AsyncGenerator<Figure> {
  const printer = typstPrinter();
  for (const count of SIZES) {
    const document = medicationsDocument(freshRows(count).map(shownMedication), {}, printed);
    await printer.print(document); // fonts are loaded with the first
    const { ms, made } = await timed(() => printer.print(document));
    yield { name: `export: PDF of ${count} medicines`, value: ms, unit: 'ms' };
    yield { name: `export: PDF of ${count} medicines, size`, value: made.length, unit: 'bytes' };
  }
}

/** Text without any check: what a program does that trusts every file. */
const naive = (bytes: Uint8Array) =>
  iconv
    .decode(Buffer.from(bytes), 'windows-31j')
    .split('\r\n')
    .map((line) => line.split(','));

async function* ofNotebooks(): AsyncGenerator<Figure> {
  const bytes = jahis(freshRows(3_000));
  const [reading, splitting] = await both(
    () => readNotebooks(bytes),
    () => naive(bytes),
  );
  yield {
    name: 'お薬手帳: 3,000 medicines read and checked',
    value: reading,
    unit: 'ms',
    peer: 'iconv-lite and split, nothing checked',
    peerValue: splitting,
  };
  const text = decodeWindows31J(bytes);
  const [encoding, byIconv] = await both(
    () => jahis(freshRows(3_000)),
    () => iconv.encode(text, 'windows-31j'),
  );
  yield {
    name: 'お薬手帳: 3,000 medicines from stored days to the file',
    value: encoding,
    unit: 'ms',
    peer: 'iconv-lite, encoding the finished text alone',
    peerValue: byIconv,
  };
  const written = writeNotebook(medicationNotebook(freshRows(10), whose, source));
  const parts = notebookParts(written, '20261121093000');
  yield { name: 'QR codes of 10 medicines', value: parts.length, unit: 'codes' };
  const [first = new Uint8Array()] = parts;
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) times.push((await timed(() => qrPath(first))).ms);
  yield { name: 'QR code of a full part, bytes to path', value: median(times), unit: 'ms' };
}
