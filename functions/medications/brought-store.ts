import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { broughtKeptUntil } from '../../shared/jahis/brought.ts';
import { addDays, IsoDate, startOfDay } from '../../shared/kernel/dates.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import { accessPut } from '../observability/audit.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import { transact } from '../storage/transact.ts';

/** One part of a brought お薬手帳, or a whole one (part 1): the text as it was read, version line included. */
export const BroughtPart = v.object({
  setId: v.string(),
  part: v.number(),
  broughtOn: IsoDate,
  text: v.string(),
});
export type BroughtPart = v.InferOutput<typeof BroughtPart>;

export interface BroughtStore {
  /** Parts that are still shown on a day, in no order. One Query, strongly consistent. */
  parts(person: AuditedPerson, today: IsoDate): Promise<BroughtPart[]>;
  /** @returns false when one of them is there already: read again */
  add(person: AuditedPerson, parts: readonly BroughtPart[], record: AccessRecord): Promise<boolean>;
  /** @returns false when it was changed meanwhile: read again */
  remove(
    person: AuditedPerson,
    parts: readonly BroughtPart[],
    record: AccessRecord,
  ): Promise<boolean>;
}

const Items = v.array(BroughtPart);

export const broughtStore = (table: Table): BroughtStore => ({
  async parts({ personId }, today) {
    const items = await queryItems(table, 'broughtMedications', personId, { consistent: true });
    return v.parse(Items, items).filter(({ broughtOn }) => today <= broughtKeptUntil(broughtOn)); // TTL deletes late
  },

  add({ personId }, parts, record) {
    return transact(table, [
      ...parts.map(
        (part): TransactWriteItem => ({
          Put: {
            TableName: table.name,
            Item: marshall({
              ...keyOf(personId, part),
              ...part,
              [TABLE.ttl]:
                startOfDay(addDays(broughtKeptUntil(part.broughtOn), 1)).getTime() / 1000,
            }),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        }),
      ),
      accessPut(table.name, personId, record),
    ]);
  },

  remove({ personId }, parts, record) {
    return transact(table, [
      ...parts.map(
        (part): TransactWriteItem => ({
          Delete: {
            TableName: table.name,
            Key: marshall(keyOf(personId, part)),
            ConditionExpression: 'attribute_exists(pk)',
          },
        }),
      ),
      accessPut(table.name, personId, record),
    ]);
  },
});

const keyOf = (personId: string, { setId, part }: BroughtPart) => ({
  pk: pk('broughtMedications', personId),
  sk: sk.broughtPart(setId, part),
});
