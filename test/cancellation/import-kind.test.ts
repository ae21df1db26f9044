import { expect, test } from 'vitest';
import { importCancellation } from '../../functions/exchange/import-cancellation.ts';
import { importFiles } from '../../functions/ingest/import-files.ts';
import {
  REGISTRATION_COLUMNS,
  RESULT_COLUMNS,
} from '../../shared/cancellation/exchange-columns.ts';
import { recognise } from '../../shared/ingest/recognise.ts';
import { testTable } from '../support/table.ts';
import { desk } from './exchange-desk.ts';
import { INSURER } from './portal.ts';

const bytesOf = (columns: readonly string[], ...lines: string[]) =>
  new TextEncoder().encode(`\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`);

test.each([
  ['results', RESULT_COLUMNS],
  ['registrations', REGISTRATION_COLUMNS],
])('%s are recognised by their heading', (_, columns) => {
  expect(recognise(bytesOf(columns))).toBe('cancellation');
});

test('npm run import takes a file of an insurer, and a second time changes nothing', async () => {
  const table = await testTable();
  const { asked, seen } = desk(table);
  const receipt = await asked('citizen');
  const bytes = bytesOf(
    RESULT_COLUMNS,
    `${INSURER},${receipt},accepted,2026-11-24,`,
    `${INSURER},2345-6789-BCDF,accepted,2026-11-24,`,
    `${INSURER},${receipt},accepted,2026-02-30,`,
  );
  const run = async () => {
    const deps = {
      table,
      clock: () => new Date('2026-11-25T03:00:00Z'),
      cancellation: importCancellation,
    };
    const read = async function* () {
      yield bytes;
    };
    for await (const { summary } of importFiles(deps, [{ name: 'a.csv', read }])) return summary;
    return undefined;
  };
  const first = await run();
  expect(first).toMatchObject({ kind: 'cancellation', lines: 4, accepted: 1, rejected: 2 });
  expect(first?.errors.map(({ line }) => line)).toEqual([3, 4]);
  expect(await seen('citizen')).toMatchObject({ state: 'accepted', acceptedOn: '2026-11-24' });
  expect(await run()).toMatchObject({ accepted: 0, unchanged: 1, rejected: 2 });
});
