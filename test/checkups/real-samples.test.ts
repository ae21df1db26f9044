import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseXml, type Validate } from '../../functions/ingest/checkups/parse-xml.ts';
import { loadSchemas } from '../../functions/ingest/checkups/schemas.ts';
import { deliveredFiles } from '../../functions/ingest/delivered-files.ts';
import { checkupFiles } from '../../functions/local/demo/checkups/checkup-files.ts';
import { demoPeople } from '../../functions/local/demo/people.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { labelOf } from '../../shared/checkups/items/code-lists.ts';
import { OWN_ITEMS, ownItem } from '../../shared/checkups/items/item-table.ts';
import { differencesFrom, readOfficialTable } from '../../shared/checkups/items/official-table.ts';
import { JUDGEMENT_VALUES } from '../../shared/checkups/judgement-values.ts';
import { MEANING_LINES, meaningOf } from '../../shared/checkups/meanings.ts';
import { resultsOf } from '../../shared/checkups/view/results.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { fileOf, importOne } from '../ingest/delivery.ts';
import { realData } from '../support/real-data.ts';
import { testTable } from '../support/table.ts';
import { bytesOf, day, deliver, memoryOriginals, xml } from './documents.ts';

const folder = join(realData ?? '', 'checkup-xml');
const TODAY = day('2026-11-21');
const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

const Side = v.nullable(v.object({ value: v.number(), unit: v.string() }));
const Expected = v.object({
  reportType: v.string(),
  created: v.string(),
  patient: v.object({
    insurerNumber: v.string(),
    symbol: v.string(),
    number: v.string(),
    branch: v.string(),
    name: v.string(),
    sex: v.string(),
    birth: v.string(),
  }),
  program: v.string(),
  date: v.string(),
  facility: v.object({ code: v.string(), name: v.string() }),
  observations: v.array(
    v.object({
      section: v.string(),
      code: v.string(),
      name: v.string(),
      type: v.string(),
      value: v.optional(v.union([v.number(), v.string()])),
      unit: v.optional(v.string()),
      codeSystem: v.optional(v.string()),
      label: v.optional(v.string()),
      level: v.optional(v.string()),
      interpretation: v.optional(v.string()),
      method: v.optional(v.string()),
      relation: v.optional(v.string()),
      absent: v.optional(v.string()),
      doctor: v.optional(v.string()),
      referenceRange: v.optional(v.object({ low: Side, high: Side })),
    }),
  ),
});
const samples = realData
  ? readdirSync(join(folder, 'samples'))
      .filter((name) => name.endsWith('.expected.json'))
      .map((name) => basename(name, '.expected.json'))
  : [];
const sampleBytes = (name: string) => readFileSync(join(folder, `samples/${name}.xml`));

describe.skipIf(!realData)('the samples', () => {
  test('are there', () => expect(samples.length).toBeGreaterThanOrEqual(3));

  test.each(samples)('%s: what a reader must get out of it', (name) => {
    const expected = v.parse(Expected, json(`samples/${name}.expected.json`));
    const { document, findings } = readCheckupDocument(parseXml(sampleBytes(name)), TODAY, ownItem);
    expect(findings).toEqual([]);
    if (!document) throw new Error('no document');
    const compact = (date: string) => date.replaceAll('-', '');
    expect({
      reportType: document.report,
      created: document.created.slice(0, 8),
      patient: {
        insurerNumber: document.person.insurerNumber,
        symbol: document.person.symbol,
        number: document.person.number,
        branch: document.person.branch,
        name: document.person.name,
        sex: document.person.sex,
        birth: compact(document.person.birthDate),
      },
      program: document.program,
      date: compact(document.examinedOn),
      facility: { code: document.institution.code, name: document.institution.name },
    }).toEqual({ ...expected, observations: undefined });

    const judged = new Map(
      resultsOf(document, 'ja').map(({ code, judgement }) => [code, judgement ?? undefined]),
    );
    const asExpected = document.observations.map(({ group: _, ...one }) => ({
      ...one,
      ...(one.type === 'PQ' ? { value: Number(one.value) } : {}),
      level: judged.get(one.code),
    }));
    expect(asExpected).toEqual(
      expected.observations.map((one) => ({ ...one, level: one.level ?? undefined })),
    );
  });

  test('through the import, with the archive: counts agree, the original is the same bytes', async () => {
    const table = await testTable();
    const person = { symbol: '1234', number: '567890', birthDate: '1972-04-08' };
    await importOne(table, fileOf('people.csv', eligibilityCsv([person])));
    const originals = memoryOriginals();
    const files = [];
    for await (const file of deliveredFiles(
      join(folder, 'samples/1319990014_06139992_202506011_1'),
    ))
      files.push(file);
    expect(await deliver(table, files, { originals })).toMatchObject([
      { kind: 'checkups', accepted: 1, errors: [] },
      { kind: 'checkup-index', rejected: 0, errors: [] },
      { kind: 'checkup-summary', rejected: 0, errors: [] },
    ]);
    const [kept] = originals.kept.values();
    const delivered =
      'samples/1319990014_06139992_202506011_1/DATA/h13199900142025060111000001.xml';
    expect(Buffer.from(kept ?? []).equals(readFileSync(join(folder, delivered)))).toBe(true);
  });
});

describe.skipIf(!realData)('the official schema', () => {
  let validate: Validate;
  test('loads with its circular includes', () => {
    validate = loadSchemas(join(folder, 'xsd'));
  });
  test.each(samples)('%s is valid', (name) => {
    expect(parseXml(sampleBytes(name), validate).name).toBe('ClinicalDocument');
  });
  test('so is every document of the demo and of these tests', () => {
    for (const { name, bytes } of checkupFiles(demoPeople(TODAY), TODAY)) {
      if (!name.endsWith('.zip')) continue;
      for (const [path, content] of Object.entries(unzipSync(bytes)))
        if (path.includes('/DATA/')) expect(() => parseXml(content, validate)).not.toThrow();
    }
    expect(() => parseXml(bytesOf(xml({ ticket: '26100000001' })), validate)).not.toThrow();
  });
  test.each([
    [
      'an element that is not there',
      (text: string) =>
        text.replace('<custodian>', '<custody>').replace('</custodian>', '</custody>'),
      'custody',
    ],
    ['the wrong order', (text: string) => text.replace(/(<typeId[^>]*>)(<id[^>]*>)/, '$2$1'), 'id'],
    [
      'no custodian',
      (text: string) => text.replace(/<custodian>.*<\/custodian>/, ''),
      'documentationOf',
    ],
  ])('%s is refused by name, our reader alone would take it or not', async (_, change, element) => {
    const broken = change(xml());
    expect(broken).not.toBe(xml());
    expect(() => parseXml(bytesOf(broken), validate)).toThrow(
      expect.objectContaining({ code: 'schema', field: element }),
    );
  });
  test('a folder without the schema is a wrong setting', () => {
    expect(() => loadSchemas(join(folder, 'items'))).toThrow('hc08_V08.xsd');
  });
});

describe.skipIf(!realData)('our tables beside the official ones', () => {
  test('every item of ours is in the official table, with the same type, digits, unit and list', () => {
    const text = readFileSync(join(folder, 'items/XMLhc24tab.csv'), 'utf8');
    const official = readOfficialTable(text);
    expect(official).toHaveLength(322);
    expect(differencesFrom(OWN_ITEMS, official)).toEqual([]);
  });
  test('every label of ours is the one of the list', () => {
    const Lists = v.record(v.string(), v.object({ codes: v.record(v.string(), v.string()) }));
    const lists = v.parse(Lists, json('items/code-lists.json'));
    const used = new Set(OWN_ITEMS.map(({ codeSystem }) => codeSystem).filter((one) => one !== ''));
    for (const system of used) {
      const { codes } = lists[system] ?? { codes: {} };
      expect(Object.keys(codes).length, system).toBeGreaterThan(0);
      for (const [code, label] of Object.entries(codes))
        expect(labelOf(system, code), `${system} ${code}`).toBe(label);
    }
  });

  const Threshold = v.nullable(v.object({ op: v.string(), value: v.number() }));
  const Value = v.object({
    key: v.string(),
    sex: v.optional(v.string()),
    unit: v.string(),
    codes: v.array(v.string()),
    guidance: Threshold,
    referral: Threshold,
    urgent: v.optional(Threshold),
  });
  const values = realData
    ? v.parse(v.object({ values: v.array(Value) }), json('items/judgement-values.json')).values
    : [];
  test.each(values)('$key', ({ codes, sex, guidance, referral, urgent, unit }) => {
    const meaning = meaningOf(codes[0] ?? '');
    if (!meaning) throw new Error('no such meaning');
    expect(MEANING_LINES[meaning].codes).toEqual(codes);
    for (const code of codes) expect(ownItem(code)?.ucum).toBe(unit);
    const [own] = JUDGEMENT_VALUES.filter(
      (one) => one.meaning === meaning && one.sex === sex && one.until === undefined,
    );
    expect([own?.guidance, own?.referral ?? null, own?.urgent ?? null]).toEqual([
      guidance,
      referral,
      urgent ?? null,
    ]);
  });
});
