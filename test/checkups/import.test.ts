import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkupStore } from '../../functions/checkups/store.ts';
import { deliveredFiles } from '../../functions/ingest/delivered-files.ts';
import { checkupArchive } from '../../functions/local/demo/checkups/archive.ts';
import { measured } from '../../functions/local/demo/checkups/values.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { fileOf, importOne, TODAY } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { checkup, checkupFile, day, deliver, memoryOriginals, xml } from './documents.ts';

let table: Table;
beforeEach(async () => {
  table = await testTable();
});

const people = (...rows: Parameters<typeof eligibilityCsv>[0]) =>
  fileOf('people.csv', eligibilityCsv(rows));
const shown = (personId = 'p-1', today = TODAY) =>
  checkupStore(table).latest({ personId } as never, day(today));
const weights = async (personId?: string) =>
  (await shown(personId)).map(
    ({ document }) => document.observations.find(({ code }) => code === '9N006000000000001')?.value,
  );
const weight = (value: string) => ({ entries: [measured('9N006000000000001', value)] });

test('a document of a known person is accepted once; the original comes back unchanged', async () => {
  await importOne(table, people({}));
  const originals = memoryOriginals();
  const [first] = await deliver(table, [checkupFile()], { originals });
  expect(first).toMatchObject({ kind: 'checkups', accepted: 1, rejected: 0, errors: [] });
  const [again] = await deliver(table, [checkupFile({}, 'other-name.xml')], { originals });
  expect(again).toMatchObject({ accepted: 0, unchanged: 1 });
  const [kept, ...others] = await shown();
  expect(others).toEqual([]);
  expect(kept?.document.person.name).toBe('カクウ　タロウ');
  const original = await originals.get(kept?.original ?? '');
  expect(new TextDecoder().decode(original)).toBe(xml());
});

describe('whose', () => {
  test.each([
    ['another birth date', { birthDate: '1973-04-06' }],
    ['the other sex', { sex: '2' }],
    ['another 枝番', { branch: '02' }],
    ['another card', { number: '3457' }],
    ['another insurer', { insurerNumber: '01139997' }],
  ])('%s: waits and is linked by the coverage that fits', async (_, person) => {
    await importOne(table, people({}));
    const [summary] = await deliver(table, [checkupFile({ person })]);
    expect(summary).toMatchObject({ accepted: 0, unmatched: 1, rejected: 0 });
    expect(await shown()).toEqual([]);
    await importOne(table, people({ ...person, personId: 'p-2' }));
    expect(await shown('p-2')).toHaveLength(1);
    expect(await shown()).toEqual([]);
  });

  test('width and hyphens of the card, padding of the insurer number do not matter', async () => {
    await importOne(table, people({ insurerNumber: '139998', symbol: '11-02', number: '88' }));
    const person = { insurerNumber: '00139998', symbol: '１１－０２', number: '８８' };
    expect(await deliver(table, [checkupFile({ person })])).toMatchObject([{ accepted: 1 }]);
  });

  test('a coverage that had not begun on the day is not enough; one that has ended since is', async () => {
    await importOne(table, people({ validFrom: '2026-06-11' }));
    expect(await deliver(table, [checkupFile()])).toMatchObject([{ unmatched: 1 }]);
    await importOne(table, people({ validFrom: '2020-04-01', validTo: '2026-01-31' }));
    expect(await shown()).toHaveLength(1);
  });

  test('後期高齢者 have no 記号 and no 枝番', async () => {
    const card = { insurerNumber: '39139993', symbol: '', branch: '' };
    await importOne(table, people({ ...card, number: '70514263' }));
    const person = { ...card, number: '７０５１４２６３' };
    expect(await deliver(table, [checkupFile({ person, program: '020' })])).toMatchObject([
      { accepted: 1 },
    ]);
  });

  test('a card taken back takes its checkups along, and gives them to the next', async () => {
    await importOne(table, people({}));
    await deliver(table, [checkupFile()]);
    await importOne(table, people({ asOf: '2026-11-10', action: 'delete' }));
    expect(await shown()).toEqual([]);
    await importOne(table, people({ personId: 'p-9', asOf: '2026-11-11' }));
    expect(await shown('p-9')).toHaveLength(1);
  });

  test('two persons whom nothing tells apart: nobody gets it', async () => {
    const twin = { branch: '', birthDate: '2015-05-05' };
    await importOne(table, people({ ...twin, personId: 't-1', name: '双子　一' }));
    await deliver(table, [checkupFile({ person: twin })]);
    expect(await shown('t-1')).toHaveLength(1);
    await importOne(table, people({ ...twin, personId: 't-2', name: '双子　二' }));
    expect([await shown('t-1'), await shown('t-2')]).toEqual([[], []]);
  });
});

describe('versions', () => {
  beforeEach(async () => void (await importOne(table, people({}))));

  test('a document made later replaces, whatever arrives first', async () => {
    const old = checkupFile({ created: '2026-07-01', ...weight('70.5') });
    const corrected = checkupFile({ created: '2026-07-20', ...weight('75.0') });
    expect(await deliver(table, [corrected])).toMatchObject([{ accepted: 1 }]);
    expect(await deliver(table, [old])).toMatchObject([{ accepted: 1 }]);
    expect(await weights()).toEqual(['75.0']);
    const later = checkupFile({ created: '2026-08-01', ...weight('76.0') });
    expect(await deliver(table, [later])).toMatchObject([{ replaced: 1 }]);
    expect(await weights()).toEqual(['76.0']);
  });

  test('made the same day: the later delivery counts', async () => {
    await deliver(table, [checkupFile(weight('71.0'))], { asOf: '2026-08-02' });
    await deliver(table, [checkupFile(weight('72.0'))], { asOf: '2026-08-01' });
    expect(await weights()).toEqual(['71.0']);
  });

  test('another day, institution or program is another checkup', async () => {
    const institution = { code: '1319990022', name: '別', phone: '', address: '' };
    const files = [{}, { examinedOn: '2026-06-11' }, { institution }, { program: '030' }].map(
      (one) => checkupFile(one),
    );
    await deliver(table, files);
    expect(await shown()).toHaveLength(4);
  });

  test('a deletion takes it away; a later document brings it back; an earlier one does not', async () => {
    await deliver(table, [checkupFile({ created: '2026-07-01' })]);
    await deliver(table, [checkupFile({ report: '19', created: '2026-07-10' })]);
    expect(await shown()).toEqual([]);
    await deliver(table, [checkupFile({ created: '2026-07-05', ...weight('60.0') })]);
    expect(await shown()).toEqual([]);
    await deliver(table, [checkupFile({ created: '2026-07-20', ...weight('61.0') })]);
    expect(await weights()).toEqual(['61.0']);
    const versions = await queryItems(table, 'checkups', 'p-1');
    expect(versions).toHaveLength(4); // history stays in the set
  });

  test('the five latest are shown; a deletion lets an older one move up', async () => {
    const years = ['2021', '2022', '2023', '2024', '2025', '2026'];
    const of = (year: string, report = '10') =>
      checkupFile({
        examinedOn: `${year}-06-10`,
        created: `${year}-07-0${report[1] === '9' ? 2 : 1}`,
        report,
      });
    await deliver(
      table,
      years.map((year) => of(year)),
    );
    const dates = async () =>
      (await shown()).map(({ document }) => document.examinedOn.slice(0, 4));
    expect(await dates()).toEqual(['2026', '2025', '2024', '2023', '2022']);
    await deliver(table, [of('2024', '19')]);
    expect(await dates()).toEqual(['2026', '2025', '2023', '2022', '2021']);
  });

  test('not shown before the day of its delivery', async () => {
    await deliver(table, [checkupFile()], { asOf: '2026-08-10' });
    expect(await shown('p-1', '2026-08-09')).toEqual([]);
    expect(await shown('p-1', '2026-08-10')).toHaveLength(1);
  });

  test('from before fiscal 令和2 is not kept', async () => {
    const old = { examinedOn: '2020-03-31', created: '2020-05-01' };
    expect(await deliver(table, [checkupFile(old)])).toMatchObject([{ expired: 1, accepted: 0 }]);
    const first = { examinedOn: '2020-04-01', created: '2020-05-01' };
    expect(await deliver(table, [checkupFile(first)])).toMatchObject([{ accepted: 1 }]);
  });
});

describe('archives', () => {
  const documents = [checkup(), checkup({ examinedOn: '2025-06-10' })] as const;
  const folder = mkdtempSync(join(tmpdir(), 'checkup-archive-'));
  const deliverZip = async (bytes: Uint8Array) => {
    const path = join(folder, 'archive.zip');
    writeFileSync(path, bytes);
    const files = [];
    for await (const file of deliveredFiles(path)) files.push(file);
    return deliver(table, files);
  };
  beforeEach(async () => void (await importOne(table, people({}))));

  test('index and summary agree with the documents; claims and schemas belong to it', async () => {
    const { bytes } = checkupArchive([...documents], day('2026-07-10'));
    const extra = {
      'x/CLAIMS/c1.xml':
        '<checkupClaim xmlns="https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000161103.html"/>',
      'x/XSD/ix08_V08.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>',
    };
    const summaries = [
      ...(await deliverZip(bytes)),
      ...(await deliverZip(
        zipSync(
          Object.fromEntries(
            Object.entries(extra).map(([name, text]) => [name, new TextEncoder().encode(text)]),
          ),
        ),
      )),
    ];
    expect(summaries.map(({ kind, accepted, rejected }) => [kind, accepted, rejected])).toEqual([
      ['checkups', 1, 0],
      ['checkups', 1, 0],
      ['checkup-index', 0, 0],
      ['checkup-summary', 0, 0],
      ['checkup-claim', 0, 0],
      ['checkup-schema', 0, 0],
    ]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('a document missing is told by both; what is there is kept', async () => {
    const { bytes } = checkupArchive([...documents], day('2026-07-10'));
    const { unzipSync } = await import('fflate');
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('000002.xml'));
    const summaries = await deliver(
      table,
      files.map(([name, content]) => fileOf(name, content)),
    );
    expect(summaries).toMatchObject([
      { kind: 'checkups', accepted: 1 },
      { rejected: 1, errors: [{ field: 'totalRecordCount', code: 'count-differs' }] },
      { rejected: 1, errors: [{ field: 'totalSubjectCount', code: 'count-differs' }] },
    ]);
  });
});
