import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ShareAnswer } from '../../shared/jahis/contract.ts';
import { PART_BYTES } from '../../shared/jahis/notebook-file.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { chronicDays } from '../medications/chronic-patient.ts';
import { COOKIE, ORIGIN, signedInApp } from '../medications/signed-in-app.ts';
import { coverage, MADE_AT, VARIED } from './lists.ts';

const app = signedInApp(MADE_AT, {
  medications: { days: async () => VARIED },
  eligibility: { coverages: async () => [coverage()] },
});
const get = (path: string) =>
  app.request(`${ORIGIN}/api/medications/${path}`, { headers: { cookie: COOKIE } });
const share = async (scope?: string) => {
  const response = await get(`share${scope ? `?scope=${scope}` : ''}`);
  expect(response.status).toBe(200);
  return v.parse(ShareAnswer, await response.json());
};
const bytesOf = (codes: readonly string[]) =>
  Uint8Array.from(codes.flatMap((code) => [...Buffer.from(code, 'base64')]));
const drugsIn = (codes: readonly string[]) =>
  readNotebooks(bytesOf(codes)).notebooks.flatMap(({ notebook }) =>
    notebook.visits.flatMap(({ prescriptions }) =>
      prescriptions.flatMap(({ drugs }) => drugs.map(({ name }) => name)),
    ),
  );

describe('the list for the desk', () => {
  test('いまの薬: medicines to swallow whose days cover today', async () => {
    const { medicines, codes, person } = await share();
    expect(medicines.map(({ drugName }) => drugName)).toEqual(['アアア錠５ｍｇ', 'ねむる錠']);
    expect(drugsIn(codes)).toEqual(['アアア錠５ｍｇ', 'ねむる錠']);
    expect(person).toEqual({ name: '架空 太郎', kana: 'カクウ タロウ', birthDate: '1973-04-05' });
  });

  test('recent: with what has no days, such as ointments and medicines for when needed', async () => {
    const { medicines, codes, adjusted } = await share('recent');
    expect(medicines.map(({ route }) => route)).toEqual([
      'internal',
      'internal',
      'as-needed',
      'external',
      'injection',
      'home',
      'other',
    ]);
    expect(codes.length).toBeGreaterThan(1);
    for (const code of codes)
      expect(Buffer.from(code, 'base64').length).toBeLessThanOrEqual(PART_BYTES);
    expect(drugsIn(codes)).toEqual(medicines.map(({ drugName }) => drugName));
    expect(adjusted.map(({ kind }) => kind)).toEqual(['characters', 'shortened']);
  });

  test('nothing to show has no codes', async () => {
    const empty = signedInApp(MADE_AT, {});
    const response = await empty.request(`${ORIGIN}/api/medications/share`, {
      headers: { cookie: COOKIE },
    });
    expect(await response.json()).toMatchObject({ medicines: [], codes: [], adjusted: [] });
  });

  test('an unknown scope is refused', async () =>
    expect((await get('share?scope=all')).status).toBe(400));
});

describe('exports for machines', () => {
  test.each([
    ['jahis', 'text/plain; charset=shift_jis', 'txt'],
    ['fhir', 'application/fhir+json; charset=utf-8', 'json'],
  ])('%s', async (format, type, ending) => {
    const response = await get(`export?format=${format}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="medications-2026-11-21.${ending}"`,
    );
  });

  test('a large one is packed for who can unpack it', async () => {
    const days = chronicDays('2026-10' as YearMonth);
    const large = signedInApp(MADE_AT, { medications: { days: async () => days } });
    const ask = async (encoding?: string) => {
      const headers = { cookie: COOKIE, ...(encoding ? { 'accept-encoding': encoding } : {}) };
      return large.request(`${ORIGIN}/api/medications/export?format=fhir`, { headers });
    };
    const [packed, plain] = [await ask('br, gzip'), await ask()];
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const text = await plain.text();
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(text);
    expect(text.length).toBeGreaterThan(1_000_000);
  });

  test('the same filters as the list', async () => {
    const text = await (await get('export?format=fhir&route=external')).json();
    const dispensed = (
      text.entry as { resource: { resourceType: string; category: { text: string } } }[]
    ).filter(({ resource }) => resource.resourceType === 'MedicationDispense');
    expect(dispensed.map(({ resource }) => resource.category.text)).toEqual(['院外・外用']);
    const bytes = new Uint8Array(
      await (await get('export?format=jahis&route=external')).arrayBuffer(),
    );
    expect(readNotebooks(bytes).notebooks[0]?.notebook.visits).toHaveLength(1);
  });
});
