import { beforeEach, expect, test } from 'vitest';
import type { ExchangeFiles, ExchangeObject } from '../../functions/cancellation/exchange/files.ts';
import { handleExchange } from '../../functions/cancellation/exchange/handle-exchange.ts';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import { cancellationStore } from '../../functions/cancellation/store.ts';
import type { Table } from '../../functions/storage/client.ts';
import { RESULT_COLUMNS } from '../../shared/cancellation/exchange-columns.ts';
import { testTable } from '../support/table.ts';
import { desk } from './exchange-desk.ts';
import {
  coverage,
  INSURER,
  OTHER_INSURER,
  portal,
  putCoverages,
  putRegistered,
  stored,
} from './portal.ts';

let table: Table;
let kept: Map<string, string>;
let receipt: string;
beforeEach(async () => {
  table = await testTable();
  kept = new Map();
  receipt = await desk(table).asked('citizen');
});

/** The bucket as a map. */
const files: ExchangeFiles = {
  async read({ key }) {
    const text = kept.get(key);
    if (text === undefined) throw new Error('no such object');
    return (async function* () {
      yield new TextEncoder().encode(text);
    })();
  },
  async write({ key }, pieces, once) {
    let text = '';
    for await (const piece of pieces) text += piece;
    if (!(once && kept.has(key))) kept.set(key, text);
  },
};
const run = (event: unknown, given: { today?: string; files?: ExchangeFiles } = {}) =>
  handleExchange(event, {
    store: cancellationStore(table),
    exchange: exchangeStore(table),
    files: given.files ?? files,
    clock: () => new Date(`${given.today ?? '2026-11-24'}T00:30:00+09:00`),
  });
const put = (key: string, version = 'v1') => ({
  time: '2026-11-24T01:00:00Z',
  detail: { bucket: { name: 'bucket' }, object: { key, 'version-id': version } },
});
const results = (...lines: string[]) =>
  `\ufeff${[RESULT_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
const DAILY = { task: 'daily', bucket: 'bucket' };

test('a file of an insurer is imported and answered line by line', async () => {
  kept.set(
    `in/${INSURER}/monday.csv`,
    results(
      `${INSURER},${receipt},accepted,2026-11-24,`,
      `${OTHER_INSURER},${receipt},accepted,2026-11-24,`,
      `${INSURER},2345-6789-BCDF,accepted,2026-11-24,`,
    ),
  );
  expect(await run(put(`in/${INSURER}/monday.csv`))).toMatchObject({ lines: 3, applied: 1 });
  expect(kept.get(`answers/${INSURER}/monday.csv.v1.csv`)?.split('\r\n')).toEqual([
    '\ufeffline,key,result,reason',
    `2,${receipt},applied,`,
    `3,${receipt},unknown,other-insurer`,
    expect.stringMatching(/^4,2345-6789-BCDF,unknown,/),
    '',
  ]);
});

test('a second event for the same upload leaves the first answers', async () => {
  kept.set(`in/${INSURER}/a.csv`, results(`${INSURER},${receipt},accepted,2026-11-24,`));
  await run(put(`in/${INSURER}/a.csv`));
  const first = kept.get(`answers/${INSURER}/a.csv.v1.csv`);
  expect(await run(put(`in/${INSURER}/a.csv`))).toMatchObject({ 'already-applied': 1 });
  expect(kept.get(`answers/${INSURER}/a.csv.v1.csv`)).toBe(first);
  await run(put(`in/${INSURER}/a.csv`, 'v2'));
  expect(kept.get(`answers/${INSURER}/a.csv.v2.csv`)).toContain('already-applied');
});

test('a file that is none of ours is answered with a code and not tried again', async () => {
  kept.set(`in/${INSURER}/photo.csv`, 'ÿØÿà\u0000JFIF');
  expect(await run(put(`in/${INSURER}/photo.csv`))).toEqual({ unreadable: 'unknown-kind' });
  expect(kept.get(`answers/${INSURER}/photo.csv.v1.csv`)).toContain('1,,impossible,unknown-kind');
});

test.each([
  'x.csv',
  'in/x.csv',
  'in/../out/x.csv',
  `in/${INSURER}/a/b.csv`,
  `out/${INSURER}/x.csv`,
])('an object %s is no delivery', async (key) => {
  expect(await run(put(key))).toEqual({ unreadable: 'not-a-delivery' });
  expect(kept.size).toBe(0);
});

test('each morning the requests of the day before go out, once, and what is late is listed', async () => {
  expect(await run(DAILY, { today: '2026-11-22' })).toEqual({ insurers: 1, ended: 0 });
  const sent = kept.get(`out/${INSURER}/requests-2026-11-21.csv`);
  expect(sent).toContain(`${receipt},request,`);
  expect(kept.get(`out/${INSURER}/overdue-2026-11-22.csv`)).toMatch(/^\ufeffreceiptNumber,delay/);
  kept.set(`out/${INSURER}/requests-2026-11-21.csv`, 'fetched');
  await run(DAILY, { today: '2026-11-23' });
  expect(kept.get(`out/${INSURER}/requests-2026-11-21.csv`)).toBe('fetched');
  await run({ ...DAILY, day: '2026-11-21' }, { today: '2026-11-23' });
  expect(kept.get(`out/${INSURER}/requests-2026-11-21.csv`)).toBe(sent);
});

test('mornings that failed are caught up', async () => {
  await run(DAILY, { today: '2026-11-26' });
  expect(kept.get(`out/${INSURER}/requests-2026-11-21.csv`)).toContain(receipt);
  expect(kept.get(`out/${INSURER}/requests-2026-11-25.csv`)).not.toContain(receipt);
});

test('the fault of one insurer does not keep files from the others', async () => {
  await putRegistered(table, 'neighbour');
  await putCoverages(table, [
    coverage({ personId: 'neighbour', insurerNumber: OTHER_INSURER, validFrom: '2026-11-01' }),
  ]);
  await portal({ table }).post('neighbour');
  const broken: ExchangeFiles = {
    ...files,
    write: (object: ExchangeObject, pieces, once) =>
      object.key.includes(`out/${OTHER_INSURER}/`)
        ? Promise.reject(new Error('no room'))
        : files.write(object, pieces, once),
  };
  await expect(run(DAILY, { today: '2026-11-22', files: broken })).rejects.toThrow(AggregateError);
  expect(kept.get(`out/${INSURER}/requests-2026-11-21.csv`)).toContain(receipt);
});

test('an end that eligibility data told ends the request without anybody looking', async () => {
  await putCoverages(table, [coverage({ personId: 'citizen', validTo: '2026-11-23' })]);
  await putCoverages(table, [
    coverage({ personId: 'citizen', insurerNumber: OTHER_INSURER, validFrom: '2026-11-24' }),
  ]);
  expect((await stored(table, 'citizen')).open).toHaveLength(1);
  expect(await run(DAILY, { today: '2026-11-25' })).toEqual({ insurers: 1, ended: 1 });
  const after = await stored(table, 'citizen');
  expect(after.open).toEqual([]);
  expect(after.requests[0]?.progress).toMatchObject({ insurerChangedOn: '2026-11-23' });
  expect(await run(DAILY, { today: '2026-11-25' })).toEqual({ insurers: 1, ended: 0 });
});
