// The peer of the start-up figures: the same routes the usual way, Express 5 and the whole SDK client.
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import express from 'express';

const table = new DynamoDB({ region: 'ap-northeast-1' });
const app = express();
app.use(express.json());
app.get('/api/medications', async (request, response) => {
  const { Items } = await table.query({
    TableName: process.env.TABLE_NAME,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: marshall({ ':pk': String(request.query.for) }),
  });
  response.json((Items ?? []).map((item) => unmarshall(item)));
});
app.get('/api/medications/export', (_request, response) => response.type('text/csv').send(''));
export const handler = app;
