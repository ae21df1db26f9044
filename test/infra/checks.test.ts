import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, expect, test, vi } from 'vitest';
import { addChecks } from '../../infra/checks.ts';
import { portalStacks } from '../../infra/portal-stacks.ts';
import { cdkFlags, stages } from '../../infra/stages.ts';

const outdir = mkdtempSync(join(tmpdir(), 'checks-'));
afterAll(() => rmSync(outdir, { recursive: true }));
vi.spyOn(console, 'error').mockImplementation(() => undefined);

const checked = (name: string) => {
  const context = { ...cdkFlags, 'aws:cdk:bundling-stacks': [] };
  const app = new App({ outdir: join(outdir, name), context });
  addChecks(app);
  return app;
};

test.each(stages)('$name passes AwsSolutions, Serverless and HIPAA', (stage) => {
  const app = checked(stage.name);
  portalStacks(app, stage);
  expect(() => app.synth()).not.toThrow();
});

test('the checks are on: a bucket as CDK makes it does not pass', () => {
  const app = checked('open');
  new Bucket(new Stack(app, 'Open'), 'Open');
  expect(() => app.synth()).toThrow();
});
