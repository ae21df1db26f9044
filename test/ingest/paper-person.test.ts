import { expect, test } from 'vitest';
import { PAPER_COLUMNS } from '../../shared/expenses/paper-csv.ts';
import { testTable } from '../support/table.ts';
import { fileOf, importOne } from './delivery.ts';

const row = (personId: string) =>
  `${personId},2026-07,入院外,見本診療所,1,1000,700,0,300,2026-08\r\n`;

test.each(['p-7f3k2a#META', 'p-7f\u00013k2a', 'p-7f\u200b3k2a', 'ｐ-1', 'p/1'])(
  'a receipt on paper of %j: as in eligibility, no such personId',
  async (personId) => {
    const file = fileOf('p.csv', `${PAPER_COLUMNS.join()}\r\n${row(personId)}${row(' p-1 ')}`);
    expect(await importOne(await testTable(), file)).toMatchObject({
      unmatched: 1,
      rejected: 1,
      errors: [{ line: 2, field: 'personId', code: 'bad-form' }],
    });
  },
);
