import * as v from 'valibot';
import type { Table } from '../../../functions/storage/client.ts';
import { putIdempotent } from '../../../functions/storage/items.ts';
import { pk, sk } from '../../../functions/storage/keys.ts';
import { nameIndexId } from '../../../functions/storage/name-index.ts';
import { Coverage, Person } from '../../../shared/eligibility/codec.ts';

/** Numbers on an invented card; the insurer number has a right check digit. */
export const CARD = { insurerNumber: '33120015', symbol: 'あ１２', number: '3456', branch: '01' };

type Given = Partial<v.InferInput<typeof Person>> & {
  personId: string;
  coverage?: Partial<v.InferInput<typeof Coverage>>;
};

/** An invented person as the import would store them, with one coverage. */
export const person = (given: Given) =>
  v.parse(Person, {
    asOf: '2026-11-01',
    name: '見本 太郎',
    kana: 'ミホン タロウ',
    birthDate: '1973-04-05',
    sex: '1',
    address: '東京都見本区見本町1-2-3',
    guardians: [],
    card: { registration: 'registered' },
    stoppedBy: [],
    ...given,
  });

/** Puts people into the table with everything that the import derives from them. */
export async function storePeople(table: Table, people: readonly Given[]): Promise<void> {
  await putIdempotent(
    table,
    people.flatMap((given) => {
      const one = person(given);
      const coverage = v.parse(Coverage, {
        personId: one.personId,
        asOf: one.asOf,
        insurerName: '見本健康保険組合',
        relation: 'insured',
        validFrom: '2020-04-01',
        ...CARD,
        ...given.coverage,
      });
      const owned = pk('eligibility', one.personId);
      return [
        { pk: owned, sk: sk.person, ...one },
        {
          pk: owned,
          sk: sk.coverage(coverage.validFrom, coverage.insurerNumber),
          ...coverage,
        },
        { pk: pk('nameIndex', nameIndexId(one.name, one.birthDate, one.sex)), sk: one.personId },
        ...one.guardians.map((guardian) => ({
          pk: pk('household', guardian),
          sk: sk.ward(one.personId),
          personId: one.personId,
        })),
      ];
    }),
  );
}
