import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { localClient, type Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { writeProviderFile } from '../../shared/receipts/write.ts';
import { definitionIn, runMachine } from '../delivery/engine.ts';
import { created } from '../delivery/objects.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { claim, shownDrugs } from '../ingest/delivery.ts';
import { type Deployed, synthesise } from '../support/deployed.ts';
import { fakeS3 } from '../support/fake-s3.ts';
import { startLambda } from '../support/lambda-process.ts';

type Lambda = Awaited<ReturnType<typeof startLambda>>;

let deployed: Deployed;
let definition: ReturnType<typeof definitionIn>;
let s3: Awaited<ReturnType<typeof fakeS3>>;
let table: Table;
const lambdas: Record<string, Lambda> = {};
const invoke = (feature: string, event: unknown): Promise<unknown> => {
  const lambda = lambdas[feature];
  if (!lambda) throw new Error(`${feature} is not deployed`);
  return lambda.invoke(event);
};

beforeAll(async () => {
  deployed = synthesise(['delivery', 'watch']);
  definition = definitionIn(deployed.resources);
  s3 = await fakeS3();
  const endpoint = inject('dynamodbEndpoint');
  table = { client: localClient(endpoint), name: `deployed-${randomUUID()}` };
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      ...(deployed.table as { KeySchema: []; AttributeDefinitions: [] }),
    }),
  );
  for (const fn of deployed.functions)
    lambdas[fn.feature] = await startLambda(fn, {
      TABLE_NAME: table.name,
      DYNAMODB_ENDPOINT: endpoint,
      S3_ENDPOINT: s3.endpoint,
      WORK_BUCKET: 'work',
      EXCHANGE_BUCKET: 'exchange',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      PORTAL_TODAY: '2026-11-21',
    });
}, 180_000);

afterAll(() => {
  for (const lambda of Object.values(lambdas)) lambda.stop();
  deployed?.remove();
  s3?.stop();
});

test('a small file goes whole, a large one through the state machine, and somebody sees the medicine', async () => {
  s3.objects.set('deliveries/people', Buffer.from(eligibilityCsv([{}])));
  s3.objects.set('deliveries/receipts', Buffer.from(writeProviderFile([claim()])));
  await invoke('ingest', created('people'));
  const run = await runMachine(definition, { event: created('receipts') }, (payload) =>
    invoke('delivery', payload),
  );
  expect(run).toEqual({ ended: 'succeeded', setAside: [] });
  expect(await shownDrugs(table, 'p-1', '2026-10-11')).toEqual(['620000001']);
});

test('a small file may take the way of the large ones: running a failed one again', async () => {
  s3.objects.set(
    'deliveries/again',
    Buffer.from(writeProviderFile([claim({ drug: '620000002' })])),
  );
  const run = await runMachine(definition, { event: created('again') }, (payload) =>
    invoke('delivery', payload),
  );
  expect(run.ended).toBe('succeeded');
});

test('the age of deliveries is measured', async () => {
  await invoke('watch', {});
  const said = lambdas.watch?.logs.join('') ?? '';
  expect(said).toMatch(/"OldestDeliveryAge":0\b/);
  expect(said).toMatch(/"kind":"receipts","LatestDeliveryAge":\d+/);
});

test('insurers get their files of yesterday, and an answer to each line they send', async () => {
  s3.objects.set('exchange/insurers.json', Buffer.from('["06139992"]'));
  await invoke('exchange', { job: 'outgoing' });
  expect(s3.objects.get('exchange/outgoing/06139992/2026-11-20.csv')?.toString()).toContain(
    'receiptNumber,kind',
  );
  await invoke('exchange', { job: 'overdue' });
  expect([...s3.objects.keys()]).toContain('exchange/overdue/06139992/2026-11-21.csv');

  const list =
    'asOf,source,insurerNumber,personId,registration,registeredOn,endedOn,reason\n' +
    '2026-11-12,monthly,06139992,p-1,registered,2024-12-01,,\n';
  s3.objects.set('exchange/incoming/06139992/list.csv', Buffer.from(list));
  const { detail, ...event } = created('incoming/06139992/list.csv');
  await invoke('exchange', { ...event, detail: { ...detail, bucket: { name: 'exchange' } } });
  expect(s3.objects.get('exchange/answers/06139992/list.csv')?.toString()).toMatch(
    /^\ufeff?line,key,result,reason\r\n2,p-1,(applied|already-applied),/,
  );
  await invoke('exchange', { job: 'monthly-list' });
  expect(lambdas.exchange?.logs.join('')).toMatch(/"MonthlyListsMissing":0\b/);
});

test('a file under the number of a stranger is refused', async () => {
  s3.objects.set('exchange/incoming/31000000/list.csv', Buffer.from('insurerNumber\n'));
  await expect(invoke('exchange', created('incoming/31000000/list.csv'))).rejects.toThrow(
    'does not take part',
  );
});

test('nothing of a person or a file name is in the logs', async () => {
  const logs = Object.values(lambdas)
    .flatMap(({ logs }) => logs)
    .join('');
  expect(logs).not.toMatch(/見本|p-1\b|3456|list\.csv|incoming/);
  expect(await queryItems(table, 'delivery', 'OPEN')).toEqual([]);
});
