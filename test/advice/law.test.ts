import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparisonTable } from '../../shared/advice/comparison.ts';
import { TROUBLES, troubleList } from '../../shared/advice/troubles.ts';
import { dateText } from '../../shared/kernel/date-text.ts';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import { type DatedRule, inForce, LAW, type LawId } from '../../shared/law/rules.ts';
import { lawText } from '../../shared/law/texts.ts';
import { on } from '../eligibility-view/support/coverages.ts';

const ids = Object.keys(LAW) as LawId[];

test.each<[LawId, string, boolean]>([
  ['insuranceCard', '2025-12-01', true],
  ['insuranceCard', '2025-12-02', false],
  ['insuranceCardTolerance', '2025-12-01', false],
  ['insuranceCardTolerance', '2026-03-31', true],
  ['insuranceCardTolerance', '2026-04-01', false],
  ['confirmationForAllLateElderly', '2026-07-31', true],
  ['confirmationFromAge85', '2026-07-31', false],
  ['confirmationFromAge85', '2026-08-01', true],
  ['phoneAsCard', '2025-09-18', false],
  ['phoneAsCard', '2025-09-19', true],
  ['mynaApp', '2026-08-25', true],
  ['twoTenthsRelief', '2025-09-30', true],
  ['twoTenthsRelief', '2025-10-01', false],
  ['highCostCaps2026', '2026-08-01', true],
  ['highCostClasses2027', '2026-11-21', false],
  ['taxReturn2026', '2027-03-15', true],
])('%s on %s: %s', (id, day, holds) => {
  expect(inForce(id, on(day))).toBe(holds);
});

describe.each(LANGUAGES)('in words (%s)', (language) => {
  test.each(ids)('%s carries a date of the rule', (id) => {
    const { validFrom, validTo }: DatedRule = LAW[id];
    const text = lawText(id, language);
    const days = [validFrom, validTo].flatMap((day) => (day ? dateText(day, language) : []));
    expect(text).not.toMatch(/undefined/);
    if (days.length > 0) expect(days.some((day) => text.includes(day))).toBe(true);
  });

  test('a rule that nobody read in its source says so, and no other', () => {
    const warned = ids.filter((id) =>
      /確かめていません|Not yet checked/.test(lawText(id, language)),
    );
    expect(warned).toEqual(ids.filter((id) => LAW[id].certainty === 'recalled'));
    expect(warned).toContain('taxReturn2026');
  });

  test('the comparison table has three filled cells in each of its rows', () => {
    const { rows, columns } = comparisonTable(language);
    expect(columns.every((name) => name !== '')).toBe(true);
    expect(rows).toHaveLength(9);
    for (const { heading, cells } of rows) {
      expect(heading).not.toBe('');
      expect(cells.filter((cell) => cell !== '')).toHaveLength(3);
    }
  });

  test('every trouble of document 004 has a way out', () => {
    const list = troubleList(language);
    expect(list.map(({ id }) => id)).toEqual(TROUBLES.map(({ id }) => id));
    for (const { issue, now, background } of list)
      expect([issue, now, background].every((text) => text !== '')).toBe(true);
  });
});

test('rules of law carry their dates: no page text writes a full date by hand', () => {
  const folders = ['shared/advice', 'shared/eligibility', 'shared/law'];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /texts\.ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  expect(texts.length).toBeGreaterThan(8);
  for (const file of texts)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(
      /20\d\d年\d+月\d+日|20\d\d-\d\d-\d\d|\d+ (January|August|December) 20\d\d/,
    );
});

test('from and to are in order', () => {
  for (const id of ids) {
    const { validFrom, validTo }: DatedRule = LAW[id];
    if (validFrom && validTo) expect(validFrom <= validTo).toBe(true);
  }
});
