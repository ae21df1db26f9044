import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bucketEditions } from '../../functions/facilities/bucket-editions.ts';
import { writeCountryFiles } from '../../functions/facilities/country-files.ts';
import { CurrentIndex, folderEditions } from '../../functions/facilities/editions.ts';
import { generateCountry } from '../../functions/facilities/generate-country.ts';
import { FacilityImport, facilityFileKind } from '../../functions/facilities/import-files.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { CREDENTIALS, objectStore } from './object-store.ts';
import { EDITION } from './small-country.ts';

const NOW = new Date('2026-11-20T05:30:00Z');
let folder: string;
let objects: Map<string, Buffer>;
let store: Awaited<ReturnType<typeof objectStore>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bucket-'));
  objects = new Map();
  store = await objectStore(objects);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function publish(name: string) {
  const made = mkdtempSync(join(folder, 'made-'));
  const editions = folderEditions(made);
  const delivery = new FacilityImport();
  for (const file of generateCountry({ facilities: 200, seed: 1, edition: EDITION })) {
    const text = [...file.chunks].join('');
    const kind = facilityFileKind(text.slice(0, 20_000));
    if (kind) await delivery.add(kind, file.name, [text]);
  }
  await delivery.publish(editions, name, isJapaneseHoliday);
  await writeCountryFiles(editions, name, isJapaneseHoliday, dateInJapan(NOW));
  for (const file of readdirSync(made)) objects.set(file, readFileSync(join(made, file)));
}

const bucket = (secretAccessKey = CREDENTIALS.secretAccessKey) =>
  bucketEditions(
    new DynamoDBClient({
      region: 'ap-northeast-1',
      credentials: { ...CREDENTIALS, secretAccessKey },
    }),
    { bucket: 'editions', folder: join(folder, 'disk'), endpoint: store.endpoint },
  );

test('before the first upload there is no edition', async () => {
  expect(await bucket().current()).toBeUndefined();
});

test('an uploaded edition is fetched once and read; the next one replaces it', async () => {
  await publish('one');
  const current = new CurrentIndex(bucket(), isJapaneseHoliday, 0);
  expect((await current.get(NOW))?.facts.edition).toBe('one');
  expect(readdirSync(join(folder, 'disk'))).toEqual(['one.index']);
  await publish('two');
  expect((await current.get(NOW))?.facts.edition).toBe('two');
  expect(readdirSync(join(folder, 'disk'))).toEqual(['two.index']);
});

test('a pointer to an edition that is not there leaves the known one in place', async () => {
  await publish('one');
  const current = new CurrentIndex(bucket(), isJapaneseHoliday, 0);
  await current.get(NOW);
  objects.set('current.json', Buffer.from('{"edition":"missing","previous":"one"}'));
  expect((await current.get(NOW))?.facts.edition).toBe('one');
});

test('an address of the country file opens it, and only it', async () => {
  await publish('one');
  const file = await bucket().country('one', 'csv');
  const address = file && 'address' in file ? file.address : '';
  const answer = await fetch(address);
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain(
    '医療情報ネット',
  );
  expect((await fetch(address.replace('.csv.', '.geojson.'))).status).toBe(403);
  expect(new URL(address).searchParams.get('X-Amz-Expires')).toBe('300');
});

test('with a wrong key nothing is read', async () => {
  await publish('one');
  expect(await bucket('another').current()).toBeUndefined();
});
