import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import { checkupFiles } from '../../functions/local/demo/checkups/checkup-files.ts';
import { demoPeople } from '../../functions/local/demo/people.ts';
import type { CheckupDocument } from '../../shared/checkups/document/codec.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { checkupViews } from '../../shared/checkups/view/checkup-view.ts';
import { seriesOf } from '../../shared/checkups/view/series.ts';
import { TODAYS } from '../demo/delivered.ts';
import { day } from './documents.ts';

const TODAY = day('2026-11-21');

function documentsOn(today: typeof TODAY): CheckupDocument[] {
  return checkupFiles(demoPeople(today), today).flatMap(({ name, bytes }) => {
    if (!name.endsWith('.zip')) return [];
    const files = Object.entries(unzipSync(bytes));
    return files.flatMap(([path, content]) => {
      if (!path.includes('/DATA/')) return [];
      const { document, findings } = readCheckupDocument(parseXml(content), today, ownItem);
      expect(findings).toEqual([]);
      return document ? [document] : [];
    });
  });
}

test.each(TODAYS)('on %s every document can be read, and every delivery is past', (today) => {
  const files = checkupFiles(demoPeople(today), today);
  expect(files.filter(({ asOf }) => asOf >= today)).toEqual([]);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  expect(documentsOn(today)).toHaveLength(11);
});

describe('what the pages can show', () => {
  let all: CheckupDocument[];
  beforeAll(() => {
    all = documentsOn(TODAY);
  });
  const shown = (birth: string) =>
    checkupViews(
      all
        .filter(({ person }) => person.birthDate.startsWith(birth))
        .map((document, at) => ({ id: String(at), document })),
      'ja',
    );

  test('five years of him, with a gap, with a mean of blood pressures, with casual values once', () => {
    const { birthDate } = demoPeople(TODAY).husband;
    const views = shown(birthDate);
    expect(views.map(({ fiscalYear }) => fiscalYear)).toEqual([2026, 2025, 2024, 2023, 2022]);
    const series = seriesOf(views, 'ja');
    const gaps = (meaning: string) =>
      series.find((one) => one.meaning === meaning)?.points.map(({ value }) => value === null);
    expect(gaps('hba1c')).toEqual([false, false, true, false, false]);
    expect(gaps('tgCasual')).toEqual([true, false, true, true, true]);
    expect(views[2]?.results.some(({ secondary }) => secondary)).toBe(true);
    expect(new Set(views.map(({ metabolic }) => metabolic?.text)).size).toBe(3);
  });

  test('one of hers has every way in which a value can be missing or out of bounds', () => {
    const [latest] = shown(demoPeople(TODAY).elder.birthDate);
    const results = latest?.results ?? [];
    expect(new Set(results.flatMap(({ nullFlavor }) => nullFlavor ?? []))).toEqual(
      new Set(['NI', 'NA', 'UNK']),
    );
    expect(new Set(results.flatMap(({ absent }) => absent ?? []))).toEqual(
      new Set(['not-performed', 'not-measurable']),
    );
    expect(new Set(results.flatMap(({ interpretation }) => interpretation ?? []))).toEqual(
      new Set(['H', 'L', 'N', 'HX', 'LX']),
    );
    expect(results.some(({ urgent }) => urgent)).toBe(true);
    expect(results.filter(({ group }) => group === 'elderly-questionnaire')).toHaveLength(15);
    expect(latest).not.toHaveProperty('metabolic');
  });
});
