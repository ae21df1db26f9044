import type { TestProject } from 'vitest/node';
import { startEngine } from '../../functions/local/engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/** One engine in memory for the whole run; every test file makes its own table in it. */
export default async function engine(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DYNAMODB_ENDPOINT;
  const started = given ? { endpoint: given, stop: async () => {} } : await startEngine();
  project.provide('dynamodbEndpoint', started.endpoint);
  return started.stop;
}
