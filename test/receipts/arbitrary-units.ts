import fc from 'fast-check';
import type { BillingItem, BillingUnit } from '../../shared/receipts/codec.ts';
import { amount, burden, code, comment, count, digits, maybe, words } from './arbitrary-values.ts';

/** A billing unit of a month with so many days. */
export function unit(lastDay: number): fc.Arbitrary<BillingUnit> {
  const item = {
    line: fc.constant(0),
    amount,
    comments: fc.array(comment, { maxLength: 3 }),
  };
  const items = fc.array(
    fc.oneof(
      fc.record<BillingItem>({
        ...item,
        record: fc.constantFrom('SI', 'IY'),
        code: fc.oneof(code('1'), code('6')),
      }),
      fc.record<BillingItem>({
        ...item,
        record: fc.constant('TO'),
        code: code('7'),
        material: fc.record({ unit: digits(3), price: maybe(count), name: words }),
      }),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const days = fc
    .uniqueArray(fc.integer({ min: 1, max: lastDay }), { minLength: 1, maxLength: 6 })
    .chain((all) =>
      fc.tuple(
        ...all
          .sort((a, b) => a - b)
          .map((day) =>
            fc.record({ day: fc.constant(day), count: fc.integer({ min: 1, max: 90 }) }),
          ),
      ),
    );
  return fc
    .record({
      line: fc.constant(0),
      section: fc.constantFrom('11', '21', '22', '23', '33', '60', '97'),
      burden,
      before: fc.array(comment, { maxLength: 2 }),
      items,
      after: fc.array(comment, { maxLength: 2 }),
      points: count,
      days,
    })
    .map((one) => ({ ...one, count: one.days.reduce((sum, day) => sum + day.count, 0) }));
}
