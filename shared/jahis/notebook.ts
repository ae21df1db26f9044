import type { Entry } from './layout.ts';

/** One RP: drugs with one usage. */
export type Prescription = {
  /** RP番号, from 1 in each visit */
  rp: number;
  doctor: Entry<'55'> | undefined;
  drugs: Entry<'201'>[];
  drugNotes: Entry<'281'>[];
  drugCautions: Entry<'291'>[];
  /** Undefined only in a file that breaks the rules */
  usage: Entry<'301'> | undefined;
  usageNotes: Entry<'311'>[];
  cautions: Entry<'391'>[];
};

/** What was handed out on one day by one place. */
export type Visit = {
  day: Entry<'5'>;
  facility: Entry<'11'> | undefined;
  dispensers: Entry<'15'>[];
  prescribers: Entry<'51'>[];
  prescriptions: Prescription[];
  cautions: Entry<'401'>[];
  provided: Entry<'411'>[];
  leftovers: Entry<'421'>[];
  remarks: Entry<'501'>[];
  notes: Entry<'601'>[];
};

export type OverTheCounter = Entry<'3'> & { ingredients: Entry<'31'>[] };

/** One お薬手帳, put together from all its parts. Text as in the file, dates `YYYY-MM-DD`. */
export type Notebook = {
  /** nn of JAHISTCnn */
  version: number;
  /** 1 from a medical side to the person, 2 from the person to a medical side; empty when the file has neither */
  output: '1' | '2' | '';
  /** Undefined only in a file that breaks the rules */
  patient: Entry<'1'> | undefined;
  attributes: Entry<'2'>[];
  overTheCounter: OverTheCounter[];
  memos: Entry<'4'>[];
  /** In the order of the file; newest first when written here */
  visits: Visit[];
  pharmacists: Entry<'701'>[];
};

export const emptyVisit = (day: Entry<'5'>): Visit => ({
  day,
  facility: undefined,
  dispensers: [],
  prescribers: [],
  prescriptions: [],
  cautions: [],
  provided: [],
  leftovers: [],
  remarks: [],
  notes: [],
});

export const emptyPrescription = (rp: number, doctor: Entry<'55'> | undefined): Prescription => ({
  rp,
  doctor,
  drugs: [],
  drugNotes: [],
  drugCautions: [],
  usage: undefined,
  usageNotes: [],
  cautions: [],
});

/** Version that is written. */
export const WRITTEN_VERSION = 8;
/** Versions 01 (Ver.1.0) to 08 (Ver.2.5 and 2.6) are known; others are read as 08. */
export const isKnownVersion = (version: number): boolean =>
  version >= 1 && version <= WRITTEN_VERSION;
