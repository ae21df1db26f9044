import fc from 'fast-check';
import * as v from 'valibot';
import {
  addMonths,
  fromCompact,
  type IsoDate,
  lastDayOf,
  YearMonth,
} from '../../shared/kernel/dates.ts';
import type { Payer, Receipt, ReceiptKind } from '../../shared/receipts/codec.ts';
import type { DispensingGroup, DispensingPart } from '../../shared/receipts/dispensing-part.ts';
import type { DpcPart } from '../../shared/receipts/dpc-part.ts';
import { newReceipt, newTotals } from '../../shared/receipts/new-receipt.ts';
import { NO_DETAILS } from '../../shared/receipts/receipt-details.ts';
import { details } from './arbitrary-details.ts';
import { unit } from './arbitrary-units.ts';
import { amount, burden, code, comment, count, digits, maybe, words } from './arbitrary-values.ts';

const careMonth = fc
  .tuple(fc.integer({ min: 2012, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => v.parse(YearMonth, `${year}-${String(month).padStart(2, '0')}`));
/** Before every care month here. */
const pastDate = fc
  .constantFrom('2011-01-31', '2011-12-01', '2010-02-28')
  .map((on) => on as IsoDate);
const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => fromCompact(at.toISOString().slice(0, 10).replaceAll('-', '')) as IsoDate);

const group: fc.Arbitrary<DispensingGroup> = fc.record({
  line: fc.constant(0),
  number: digits(2),
  form: fc.constantFrom('1', '3', '5', '9'),
  usageCode: fc.constantFrom('003', '900', '024'),
  instruction: words,
  unitPoints: maybe(count),
  dispensings: fc.array(
    fc.record({
      line: fc.constant(0),
      doctor: fc.constantFrom('', '1', '2'),
      prescribedOn: maybe(date),
      dispensedOn: pastDate,
      quantity: fc.integer({ min: 1, max: 90 }),
      burden,
      drugPoints: maybe(count),
      fees: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  drugs: fc.array(
    fc.record({
      line: fc.constant(0),
      record: fc.constant('IY' as const),
      burden,
      code: code('6'),
      amount,
      mixing: fc.constantFrom('', '1'),
      singleDose: words,
    }),
    { maxLength: 4 },
  ),
  comments: fc.array(comment, { maxLength: 2 }),
});

const dispensing: fc.Arbitrary<DispensingPart> = fc.record({
  prescriber: fc.record({ code: digits(7).map((last) => `131${last}`), name: words }),
  doctors: fc.array(
    words.filter((name) => name !== ''),
    { maxLength: 3 },
  ),
  groups: fc.array(group, { maxLength: 4 }),
  fees: fc.array(
    fc.record({
      line: fc.constant(0),
      on: maybe(date),
      code: code('4'),
      burden,
      count: fc.integer({ min: 1, max: 9 }),
      points: count,
    }),
    { maxLength: 3 },
  ),
});

const dpc: fc.Arbitrary<DpcPart> = fc.record({
  summary: fc.constant('0'),
  classification: digits(14),
  admittedOn: maybe(date),
  dischargedOn: maybe(date),
  outcome: fc.constantFrom('', '1', '6'),
  causeOfDeath: words,
  diagnoses: fc.array(
    fc.record({
      line: fc.constant(0),
      code: digits(7),
      modifiers: fc.array(digits(4), { maxLength: 3 }),
      name: words,
      icd10: fc.constantFrom('', 'N178'),
      kind: fc.constantFrom('01', '11'),
    }),
    { maxLength: 3 },
  ),
  flatRates: fc.array(fc.record({ line: fc.constant(0), points: count }), { maxLength: 2 }),
  coded: fc.array(
    fc.record({
      line: fc.constant(0),
      on: pastDate,
      section: fc.constantFrom('21', '33'),
      order: digits(1),
      code: fc.oneof(code('1'), code('6')),
      amount,
      detail: digits(1),
      quantity: maybe(count),
      unit: fc.constantFrom('', '101'),
      count: fc.integer({ min: 1, max: 9 }),
      name: words,
    }),
    { maxLength: 6 },
  ),
});

const totals = (isDpc: boolean) =>
  fc
    .record({
      days: maybe(fc.integer({ min: 0, max: 999 })),
      points: maybe(count),
      patientPays: maybe(count),
      mealShare: isDpc ? maybe(count) : fc.constant(undefined),
    })
    .map(newTotals);

/** A payer of a receipt that can have been assessed. */
function payers(isDpc: boolean): fc.Arbitrary<Payer[]> {
  const one = (rank: Payer['rank'], number: fc.Arbitrary<string>) =>
    fc.record({
      rank: fc.constant(rank),
      number,
      claimed: totals(isDpc),
      assessed: fc.constant(undefined),
    });
  const insurance = one(0, fc.oneof(code('0'), digits(6)));
  return fc.oneof(
    fc.tuple(insurance),
    fc.tuple(insurance, one(1, code('5')), one(2, code('8'))),
    fc.tuple(one(1, code('1'))),
  );
}

const TYPES = { medical: '1112', dpc: '1111', dental: '3112', dispensing: '4112' } as const;
const TABLES = { medical: '1', dpc: '1', dental: '3', dispensing: '4' } as const;

/** Any receipt of a kind that the writer can write without loss. */
export const receiptOf = (kind: ReceiptKind): fc.Arbitrary<Receipt> =>
  careMonth.chain((month) =>
    fc
      .record({
        number: fc.integer({ min: 1, max: 999_999 }).map(String),
        institution: fc.record({
          code: digits(7).map((n) => `27${TABLES[kind]}${n}`),
          name: words,
        }),
        claimMonth: fc.integer({ min: 0, max: 30 }).map((later) => addMonths(month, later)),
        benefitPercent: maybe(fc.constantFrom(70, 80)),
        yenPerPoint: kind === 'medical' ? fc.constantFrom(10, 9) : fc.constant(10),
        specialNotes: fc.array(digits(2), { maxLength: 5 }),
        searchNumbers: fc.array(digits(17), { maxLength: 1 }),
        payers: payers(kind === 'dpc'),
        person: fc.record({
          name: words,
          kana: words,
          birthDate: date,
          sex: fc.constantFrom('1', '2'),
          symbol: digits(4),
          number: digits(3),
          branch: fc.constantFrom('', '01'),
        }),
        units:
          kind === 'dispensing' || kind === 'dental'
            ? fc.constant([])
            : fc.array(unit(Number(lastDayOf(month).slice(8))), { maxLength: 5 }),
        dpc: kind === 'dpc' ? dpc : fc.constant(undefined),
        dispensing: kind === 'dispensing' ? dispensing : fc.constant(undefined),
        details: details(kind),
      })
      .map((given) => complete(kind, month, given)),
  );

type Person = Omit<Receipt['person'], 'insurerNumber'>;
type Given = Partial<Omit<Receipt, 'person'>> &
  Pick<Receipt, 'institution' | 'payers'> & { person: Person };

/** What follows from the rest: the card is that of the insurance, the branch that of SN. */
function complete(kind: ReceiptKind, month: Receipt['careMonth'], given: Given): Receipt {
  const { person, ...rest } = given;
  const insurance = given.payers.find(({ rank }) => rank === 0);
  const card = insurance
    ? { insurerNumber: insurance.number, symbol: person.symbol, number: person.number }
    : { insurerNumber: '', symbol: '', number: '' };
  const details =
    insurance && kind !== 'dental' && given.details
      ? { ...given.details, workReason: '2', certificateNumber: '0123' }
      : (given.details ?? NO_DETAILS);
  const none = { payer: '1', result: '01', insurerNumber: '', symbol: '', number: '' };
  return newReceipt({
    ...rest,
    kind,
    careMonth: month,
    typeCode: TYPES[kind],
    inpatient: kind === 'dpc',
    details,
    person: { ...person, ...card },
    confirmations: person.branch === '' ? [] : [{ ...none, branch: person.branch }],
  });
}
