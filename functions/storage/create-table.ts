import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from './keys.ts';

/** Creates the table in a local engine, made from keys.ts like the deployed one. Repeating it changes nothing. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: TABLE.pk, AttributeType: 'S' },
          { AttributeName: TABLE.sk, AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: TABLE.pk, KeyType: 'HASH' },
          { AttributeName: TABLE.sk, KeyType: 'RANGE' },
        ],
      }),
    );
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: TABLE.ttl, Enabled: true },
    }),
  );
}
