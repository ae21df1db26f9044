import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { parseXml } from '../../functions/ingest/checkups/parse-xml.ts';
import { importFiles } from '../../functions/ingest/import-files.ts';
import { checkupFiles } from '../../functions/local/demo/checkups/checkup-files.ts';
import { husbandCheckups } from '../../functions/local/demo/checkups/husband.ts';
import { writeCheckup } from '../../functions/local/demo/checkups/v08.ts';
import { demoPeople } from '../../functions/local/demo/people.ts';
import { startEngine } from '../../functions/local/engine.ts';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import { localClient, type Table } from '../../functions/storage/client.ts';
import { createTable } from '../../functions/storage/create-table.ts';
import { putIdempotent, queryItems } from '../../functions/storage/items.ts';
import { folderOriginals } from '../../functions/storage/originals.ts';
import type { CheckupDocument } from '../../shared/checkups/document/codec.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import { checkupsDocument } from '../../shared/checkups/pdf-document.ts';
import { checkupViews } from '../../shared/checkups/view/checkup-view.ts';
import { seriesOf } from '../../shared/checkups/view/series.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { checkup } from '../checkups/documents.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { fileOf } from '../ingest/delivery.ts';
import { person } from '../support/people.ts';
import { counting } from './capacity.ts';
import { type Figure, median } from './figure.ts';
import { readPlainly } from './plain-checkup-reader.ts';

const TODAY = '2026-11-21' as IsoDate;
const NOW = new Date(`${TODAY}T03:00:00Z`);
const PEOPLE = 400;
const ROUNDS = 7;

/** Five years of a demo person, as delivered. */
function fiveYears(): Uint8Array[] {
  return checkupFiles(demoPeople(TODAY), TODAY)
    .filter(({ name }) => name.includes('1319990063'))
    .flatMap(({ bytes }) =>
      Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
        path.includes('/DATA/') ? [content] : [],
      ),
    )
    .slice(-5);
}

/** Median milliseconds per call, of rounds that each last a while. */
function perCall(call: () => unknown, calls = 60): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    for (let at = 0; at < calls; at += 1) call();
    return (performance.now() - start) / calls;
  });
  return median(rounds.slice(1)); // the first one warms up
}

const documentOf = (bytes: Uint8Array): CheckupDocument => {
  const { document } = readCheckupDocument(parseXml(bytes), TODAY, ownItem);
  if (!document) throw new Error('not read');
  return document;
};

function* reading(documents: readonly Uint8Array[]): Generator<Figure> {
  const each = (call: (bytes: Uint8Array) => unknown) => () => documents.map(call);
  const ours = perCall(each(documentOf)) / documents.length;
  const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
  const texts = documents.map((bytes) => new TextDecoder().decode(bytes));
  const parse = () => {
    for (const text of texts) XmlDocument.fromString(text, { option }).dispose();
  };
  const kilobytes =
    documents.reduce((sum, { length }) => sum + length, 0) / documents.length / 1_000;
  yield {
    name: `checkups: read and checked, one core, ${kilobytes.toFixed(0)} kB each`,
    value: 1_000 / ours,
    unit: 'documents/s',
    peer: 'libxml2 parses, nothing is read',
    peerValue: (1_000 / perCall(parse)) * documents.length,
  };
  yield {
    name: 'checkups: the same beside regular expressions',
    value: 1_000 / ours,
    unit: 'documents/s',
    peer: 'code and value by regular expression, nothing checked',
    peerValue: 1_000 / (perCall(each(readPlainly)) / documents.length),
  };
}

async function* importing(table: Table, folder: string): AsyncGenerator<Figure> {
  const numbers = Array.from({ length: PEOPLE }, (_, at) => String(100_000 + at));
  const rows = numbers.map((number, at) => ({ personId: `bench-${at}`, number }));
  const checkups = { originals: folderOriginals(join(folder, 'originals')) };
  const run = async (on: Table, files: ReturnType<typeof fileOf>[]) => {
    const start = performance.now();
    const deps = { table: on, clock: () => NOW, asOf: TODAY, checkups };
    for await (const { summary } of importFiles(deps, files))
      if (summary.rejected + summary.unmatched > 0) throw new Error(JSON.stringify(summary));
    return (performance.now() - start) / 1_000;
  };
  await run(table, [fileOf('people.csv', eligibilityCsv(rows))]);
  const latest = husbandCheckups(demoPeople(TODAY).husband, TODAY).at(-1);
  if (!latest) throw new Error('no checkup');
  const { person: card } = checkup();
  const files = numbers.map((number, at) =>
    fileOf(`h${at}.xml`, writeCheckup({ ...latest, person: { ...card, number } })),
  );
  const counted = counting(table);
  const seconds = await run(counted.table, files);
  const plain: Table = { client: table.client, name: 'plain' };
  await createTable(plain.client, plain.name);
  const items = await Promise.all(
    rows.map(({ personId }) => queryItems(table, 'checkups', personId)),
  );
  const start = performance.now();
  for (const item of items.flat()) await putIdempotent(plain, [item]);
  yield {
    name: `checkups: import of ${PEOPLE} documents into the embedded database, originals kept`,
    value: PEOPLE / seconds,
    unit: 'documents/s',
    peer: 'one put after the other of the same items and nothing else',
    peerValue: PEOPLE / ((performance.now() - start) / 1_000),
  };
  yield {
    name: 'checkups: write units per document, as the engine reports',
    value: counted.capacity.write / PEOPLE,
    unit: 'WCU',
  };
  yield {
    name: 'checkups: the same files again, nothing written of them',
    value: PEOPLE / (await run(table, files)),
    unit: 'documents/s',
  };
}

/** What reading, importing, showing and printing of checkups cost. */
export async function* bench(): AsyncGenerator<Figure> {
  const documents = fiveYears();
  yield* reading(documents);
  const identified = documents.map((bytes, at) => ({ id: `${at}`, document: documentOf(bytes) }));
  const show = () => {
    const items = checkupViews(identified, 'ja');
    return JSON.stringify({ items, series: seriesOf(items, 'ja') });
  };
  yield {
    name: 'checkups: answer with five years',
    value: gzipSync(show()).length,
    unit: 'bytes gzip',
    peer: 'the five documents',
    peerValue: gzipSync(Buffer.concat(documents)).length,
  };
  yield { name: 'checkups: five years made ready to send', value: perCall(show), unit: 'ms' };

  const printer = typstPrinter();
  const sheet = checkupsDocument(checkupViews(identified, 'ja'), {
    person: person({ personId: 'bench' }),
    coverages: [],
    on: TODAY,
    language: 'ja',
    operator: DEMO_OPERATOR,
    madeAt: NOW,
  });
  await printer.print(sheet);
  const times: number[] = [];
  let pages = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    pages = (await printer.print(sheet)).length;
    times.push(performance.now() - start);
  }
  yield { name: 'checkups: PDF of five years, warm', value: median(times), unit: 'ms' };
  yield { name: 'checkups: PDF of five years', value: pages / 1_000, unit: 'kB' };

  const folder = mkdtempSync(join(tmpdir(), 'bench-checkups-'));
  const engine = await startEngine(join(folder, 'table.db'));
  const table = { client: localClient(engine.endpoint), name: 'portal' };
  try {
    await createTable(table.client, table.name);
    yield* importing(table, folder);
  } finally {
    table.client.destroy();
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}
