import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, isEligibilityHeading, readHeading } from '../../shared/eligibility/columns.ts';
import { type Changes, parsed, rowOf } from './row.ts';

const FAR_TOO_LONG = '長'.repeat(10_001);

describe('a row is rejected', () => {
  test.each<[Changes, string, string]>([
    [{ asOf: '' }, 'asOf', 'missing-value'],
    [{ asOf: '2026-02-30' }, 'asOf', 'no-such-date'],
    [{ asOf: '2026/10/01' }, 'asOf', 'no-such-date'],
    [{ action: 'PUT' }, 'action', 'no-such-code'],
    [{ personId: '' }, 'personId', 'missing-value'],
    [{ personId: 'a b' }, 'personId', 'bad-form'],
    [{ personId: 'a|b' }, 'personId', 'bad-form'],
    [{ personId: 'p-7f3k2a#META' }, 'personId', 'bad-form'],
    [{ personId: 'p-7f\u00013k2a' }, 'personId', 'bad-form'],
    [{ personId: 'p-7f\u200b3k2a' }, 'personId', 'bad-form'],
    [{ personId: 'ｐ-1' }, 'personId', 'bad-form'],
    [{ personId: '.' }, 'personId', 'bad-form'],
    [{ personId: 'p'.repeat(129) }, 'personId', 'too-long'],
    [{ personId: '123456789018' }, 'personId', 'individual-number'],
    [{ insurerNumber: '0613999' }, 'insurerNumber', 'bad-form'],
    [{ insurerName: '　 ' }, 'insurerName', 'missing-value'],
    [{ number: '' }, 'number', 'missing-value'],
    [{ number: '1'.repeat(41) }, 'number', 'too-long'],
    [{ branch: '123' }, 'branch', 'bad-form'],
    [{ relation: '本人' }, 'relation', 'no-such-code'],
    [{ name: '　　' }, 'name', 'missing-value'],
    [{ name: '\u202e\u200b' }, 'name', 'missing-value'],
    [{ name: FAR_TOO_LONG }, 'name', 'too-long'],
    [{ name: '見\ufffd' }, 'name', 'wrong-encoding'],
    [{ address: '東京都 1234-5678-9018' }, 'address', 'individual-number'],
    [{ limitCategory: '１２３４５６７８９０１８' }, 'limitCategory', 'individual-number'],
    [{ birthDate: '' }, 'birthDate', 'missing-value'],
    [{ birthDate: '1973-13-05' }, 'birthDate', 'no-such-date'],
    [{ birthDate: '2026-10-02' }, 'birthDate', 'impossible-value'],
    [{ sex: '3' }, 'sex', 'no-such-code'],
    [{ validFrom: '' }, 'validFrom', 'missing-value'],
    [{ validTo: '2020-03-31' }, 'validTo', 'end-before-start'],
    [{ copaymentPercent: '25' }, 'copaymentPercent', 'impossible-value'],
    [{ copaymentPercent: '110' }, 'copaymentPercent', 'impossible-value'],
    [{ copaymentPercent: '2割' }, 'copaymentPercent', 'bad-form'],
    [{ copaymentFrom: '2026-08-01', copaymentTo: '2026-07-31' }, 'copaymentTo', 'end-before-start'],
    [{ limitFrom: '2026-08-01', limitTo: '2026-07-31' }, 'limitTo', 'end-before-start'],
    [{ cardRegistration: '' }, 'cardRegistration', 'missing-value'],
    [{ disclosureStopped: '' }, 'disclosureStopped', 'missing-value'],
    [{ disclosureStopped: 'true' }, 'disclosureStopped', 'no-such-code'],
    [{ guardians: 'p-2|p-3#META' }, 'guardians', 'bad-form'],
    [{ guardians: 'p-2|p-\u202e3' }, 'guardians', 'bad-form'],
    [{ guardians: `p-2|${'p'.repeat(129)}` }, 'guardians', 'bad-form'],
    [{ guardians: 'p-1' }, 'guardians', 'bad-form'],
    [{ guardians: 'p-2|123456789018' }, 'guardians', 'individual-number'],
    [{ guardians: 'abcdefghijk'.split('').join('|') }, 'guardians', 'too-long'],
  ])('%j: %s %s', (changes, field, code) => {
    expect(parsed(changes)).toEqual({ ok: false, errors: [{ field, code }] });
  });

  test('with every reason, so that it is corrected once', () => {
    expect(parsed({ sex: '', name: '', validTo: '2019-01-01' })).toMatchObject({
      errors: [{ field: 'name' }, { field: 'sex' }, { field: 'validTo' }],
    });
  });
});

describe('a row is accepted', () => {
  test('cleaned: control and direction characters, blanks at the ends, full-width digits', () => {
    const row = rowOf({
      name: ' 見本\u202e　太\u0007郎　',
      insurerNumber: '００１３９９９８',
      branch: '1',
      copaymentPercent: '２０',
      asOf: '２０２６-10-01',
    });
    expect(row).toMatchObject({
      asOf: '2026-10-01',
      insurerNumber: '139998',
      person: { name: '見本　太郎' },
      coverage: { branch: '01', copaymentPercent: 20 },
    });
  });

  test('kanji outside the basic plane and variation selectors stay', () => {
    expect(rowOf({ name: '𠮷﨑　葛󠄀子' })).toMatchObject({ person: { name: '𠮷﨑　葛󠄀子' } });
  });

  test('後期高齢者 have no 記号 and no 枝番, whatever is delivered', () => {
    const row = rowOf({ insurerNumber: '39139993', symbol: '後期', branch: '00' });
    expect(row).toMatchObject({ coverage: { symbol: undefined, branch: undefined } });
  });

  test('a deletion needs its key only', () => {
    const blank: Changes = Object.fromEntries(COLUMNS.map((column) => [column, '']));
    const key = { asOf: '2026-10-02', personId: 'p-1', insurerNumber: '06139992' };
    expect(rowOf({ ...blank, ...key, action: 'delete', validFrom: '2020-04-01' })).toEqual({
      ...key,
      action: 'delete',
      validFrom: '2020-04-01',
    });
  });

  test('guardians in any order are the same', () => {
    expect(rowOf({ guardians: 'p-3|p-2|p-3|' })).toMatchObject({
      person: { guardians: ['p-2', 'p-3'] },
    });
  });
});

describe('heading', () => {
  test.each([
    [COLUMNS.join(','), true],
    [`\ufeff${COLUMNS.join(',')}`, true],
    [COLUMNS.map((column) => `"${column}"`).join(','), true],
    ['personId,careMonth,category', false],
    ['', false],
  ])('%s is one: %s', (line, is) => {
    expect(isEligibilityHeading(line)).toBe(is);
  });

  test('other order and further columns are accepted, a missing column is named', () => {
    expect(readHeading(['note', ...[...COLUMNS].reverse()])).toMatchObject({
      ok: true,
      width: 32,
      at: { guardians: 1 },
    });
    expect(readHeading(COLUMNS.filter((column) => column !== 'sex'))).toEqual({
      ok: false,
      missing: ['sex'],
    });
  });
});

test('whatever stands in the fields, parsing ends with a row or with reasons', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '0', '1', 'put', 'delete', '2026-10-01', '9999-99-99', '-', '\u0000'),
  );
  const fields = fc.dictionary(fc.constantFrom(...COLUMNS), odd);
  fc.assert(
    fc.property(fields, (changes) => {
      const result = parsed(changes);
      if (result.ok) expect(JSON.stringify(result.row)).not.toMatch(/\\u00[01]|[\u202a-\u202e]/);
      else expect(result.errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 500, seed: 41 },
  );
});
