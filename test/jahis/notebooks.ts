import fc from 'fast-check';
import { entry, type Field, RECORDS, type RecordNo } from '../../shared/jahis/layout.ts';
import { emptyVisit, type Notebook, type Prescription } from '../../shared/jahis/notebook.ts';
import { bytesIn } from '../../shared/jahis/windows-31j.ts';

/** Invented. */
export const SMALL = `JAHISTC08,1\r
1,見本　一郎,1,19720408,,,,,,,ミホン　イチロウ\r
5,20260310,1\r
11,見本薬局,13,4,9990019,,,,1\r
51,見本内科,13,1,9990014,1\r
201,1,アムロジピン錠２．５ｍｇ「見本」,1,錠,2,620004992,1\r
301,1,１日１回朝食後,28,日分,1,1,,1\r
`;

/** Letters of one, two and special second bytes (ソ, 表 end in 0x5C), none that cleaning would take away. */
const LETTERS = [...'Aa09 -あア漢字ソ表能ー～－①㈱髙﨑ｱﾞ（）、。ｇ％'];
const text = (max: number) =>
  fc
    .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: max })
    .map((letters) => letters.join('').trim())
    .filter((made) => made !== '' && bytesIn(made) <= max);
const digits = (max: number) =>
  fc.integer({ min: 1, max: Number('9'.repeat(Math.min(max, 9))) }).map(String);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function fieldValue({ kind, max, required }: Field): fc.Arbitrary<string> {
  const value =
    kind === 'N'
      ? text(Math.min(max, 60))
      : kind === '9' || kind === 'X'
        ? digits(max)
        : kind === 'date'
          ? date
          : fc.constantFrom(...kind);
  return required ? value : fc.oneof(fc.constant(''), value);
}

const record = <No extends RecordNo>(no: No) =>
  fc
    .tuple(...(RECORDS[no] as readonly Field[]).map(fieldValue))
    .map((values) =>
      entry(
        no,
        Object.fromEntries(RECORDS[no].map(({ name }, at) => [name, values[at] ?? ''])) as never,
      ),
    );
const some = <No extends RecordNo>(no: No) => fc.array(record(no), { maxLength: 2 });

const drug = record('201').map((one) => ({
  ...one,
  codeType: one.code === '' ? '1' : one.codeType,
}));
const usage = record('301').map((one) => ({
  ...one,
  usage: one.usage || '医師の指示どおり',
  codeType: one.code === '' ? '1' : one.codeType,
}));
const prescription: fc.Arbitrary<Prescription> = fc.record({
  rp: fc.constant(0),
  doctor: record('55'),
  drugs: fc.array(drug, { minLength: 1, maxLength: 3 }),
  drugNotes: some('281'),
  drugCautions: some('291'),
  usage,
  usageNotes: some('311'),
  cautions: some('391'),
});
const place = (no: '11' | '51') =>
  record(no).map((one) => ({ ...one, prefecture: '13', table: '1', code: '9990014' }));
const visit = fc
  .record({
    day: record('5'),
    facility: place('11'),
    dispensers: some('15'),
    prescribers: fc.array(place('51'), { maxLength: 1 }),
    prescriptions: fc.array(prescription, { maxLength: 3 }),
    withDoctors: fc.boolean(),
    cautions: some('401'),
    provided: some('411'),
    leftovers: some('421'),
    remarks: some('501'),
    notes: some('601'),
  })
  .map(({ prescriptions, withDoctors, ...rest }) => ({
    ...emptyVisit(rest.day),
    ...rest,
    prescriptions: prescriptions.map((one, at) => ({
      ...one,
      rp: at + 1,
      doctor: withDoctors ? one.doctor : undefined,
    })),
  }));
const overTheCounter = record('3').chain((one) =>
  some('31').map((ingredients) => ({
    ...one,
    ingredients: ingredients.map((ingredient) => ({ ...ingredient, serial: one.serial })),
  })),
);

/** Notebooks that follow all rules, in the order in which they are written. */
export const validNotebook: fc.Arbitrary<Notebook> = fc
  .record({
    version: fc.constant(8),
    output: fc.constantFrom('1', '2'),
    patient: record('1'),
    attributes: some('2'),
    overTheCounter: fc.array(overTheCounter, { maxLength: 2 }),
    memos: some('4'),
    visits: fc.array(visit, { maxLength: 3 }),
    pharmacists: some('701'),
  })
  .map((made) => ({
    ...made,
    output: made.visits.length === 0 ? ('2' as const) : made.output,
    overTheCounter: made.overTheCounter.map((one, at) => {
      const serial = String(at + 1); // an ingredient belongs to the record with its number
      return {
        ...one,
        serial,
        ingredients: one.ingredients.map((ingredient) => ({ ...ingredient, serial })),
      };
    }),
    visits: made.visits.toSorted((a, b) =>
      a.day.dispensedOn < b.day.dispensedOn ? 1 : a.day.dispensedOn > b.day.dispensedOn ? -1 : 0,
    ),
  }));
