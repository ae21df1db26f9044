import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import { addDays, ageOn, fromCompact, IsoDate } from '../../shared/kernel/dates.ts';
import { checks, claimFiles, field, providerFiles, receiptsIn, TODAYS } from './delivered.ts';

/** As product.md §4.1 fixes it. */
const HEADER =
  'asOf,action,personId,insurerNumber,insurerName,symbol,number,branch,relation,name,kana,birthDate,sex,address,validFrom,validTo,issuedOn,copaymentPercent,copaymentFrom,copaymentTo,limitCategory,limitFrom,limitTo,specificDisease,cardRegistration,cardRegisteredOn,cardCertificateExpiresOn,confirmationIssuedOn,confirmationExpiresOn,disclosureStopped,guardians';

type Row = Record<string, string>;

function rowsOf(bytes: Uint8Array): Row[] {
  const [header, ...rows] = readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  expect(header?.fields.join(',')).toBe(HEADER);
  return rows.map(({ fields }) => {
    expect(fields.length).toBe(header?.fields.length);
    return Object.fromEntries(header?.fields.map((name, at) => [name, fields[at] ?? '']) ?? []);
  });
}

describe.each(TODAYS)('on %s', (today) => {
  const deliveries = demoFiles(today).filter((file) => file.name.startsWith('eligibility_'));
  const newest = deliveries
    .filter((file) => file.asOf === deliveries.at(-1)?.asOf)
    .flatMap(({ bytes }) => rowsOf(bytes));
  const of = (personId: string) => newest.find((row) => row.personId === personId) ?? {};

  test('nine kinds of people are there, of the age the demo says', () => {
    expect(new Set(newest.map((row) => row.personId)).size).toBe(10);
    const ages = { 'p-7f3k2a': 53, 'p-c2w8rt': 7, 'p-h6n1zv': 78, 'p-t9b5ju': 29 };
    for (const [personId, age] of Object.entries(ages))
      expect(ageOn(v.parse(IsoDate, of(personId).birthDate), today)).toBe(age);
  });

  test('dates are real or empty, numbers have check digits, and nothing looks like a 個人番号', () => {
    for (const row of deliveries.flatMap(({ bytes }) => rowsOf(bytes))) {
      for (const [name, value] of Object.entries(row))
        if (/(On|From|To|Date|asOf)$/.test(name) && value) v.parse(IsoDate, value);
      expect(checks(row.insurerNumber ?? '')).toBe(true);
      expect(Object.values(row).filter((value) => /(?<!\d)\d{12}(?!\d)/.test(value))).toEqual([]);
      expect(row.address).toContain('見本区');
    }
  });

  test('後期高齢者 have neither 記号 nor 枝番, and a share', () => {
    const row = newest.find((one) => one.insurerNumber?.startsWith('39'));
    expect(row).toMatchObject({ symbol: '', branch: '', copaymentPercent: '10' });
    expect((row?.copaymentFrom ?? '') <= today && today <= (row?.copaymentTo ?? '')).toBe(true);
  });

  test('one man is between two insurers, one person withheld, the child has both parents', () => {
    expect(of('p-t9b5ju').validTo).toBe(addDays(today, -4));
    expect(newest.filter((row) => row.disclosureStopped === '1').length).toBe(1);
    expect(of('p-c2w8rt').guardians).toBe('p-7f3k2a|p-m4x9qd');
  });

  test('namesakes share name, birth date and sex, but not address and insurer', () => {
    const [a, b] = newest.filter((row) => row.name === '見本　恵子');
    for (const same of ['kana', 'birthDate', 'sex']) expect(a?.[same]).toBe(b?.[same]);
    for (const other of ['personId', 'address', 'insurerNumber', 'number'])
      expect(a?.[other]).not.toBe(b?.[other]);
  });

  test('a supply of the 53-year-old that is already visible covers today', () => {
    const { number = '', birthDate = '' } = of('p-7f3k2a');
    const covering = providerFiles(today)
      .filter(({ asOf }) => asOf < today)
      .flatMap(({ lines }) => receiptsIn(lines))
      .filter(
        (receipt) =>
          field(receipt[0] ?? [], 7) === birthDate.replaceAll('-', '') &&
          field(receipt[1] ?? [], 4).normalize('NFKC') === number,
      )
      .flatMap((receipt) => receipt.filter(([id]) => id === 'CZ'))
      .filter((line) => {
        const on = fromCompact(field(line, 4));
        return on && on <= today && today < addDays(on, Number(field(line, 6)));
      });
    expect(covering.length).toBeGreaterThanOrEqual(3);
  });

  test('receipts name only people of the demo, as Shift_JIS can write them', () => {
    const names = new Set(
      claimFiles(today).flatMap(({ lines }) =>
        receiptsIn(lines).map((receipt) => field(receipt[0] ?? [], 5)),
      ),
    );
    const known = new Set(newest.map((row) => row.name?.replace('𠮷', '吉').slice(0, 40)));
    expect([...names].filter((name) => !known.has(name))).toEqual(['仮野　新']);
  });
});
