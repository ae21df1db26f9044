import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { environment } from './environment.ts';

/** An engine on this machine knows no accounts: fixed, useless credentials keep the SDK from searching. */
export const localClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/** The one client of a process. */
export const client: DynamoDBClient = environment.DYNAMODB_ENDPOINT
  ? localClient(environment.DYNAMODB_ENDPOINT)
  : new DynamoDBClient({ region: environment.AWS_REGION });

/** A client with its table: what every store is made from. */
export type Table = { client: DynamoDBClient; name: string };
export const table: Table = { client, name: environment.TABLE_NAME };
