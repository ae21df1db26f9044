import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Resource = {
  Type: string;
  Properties: Record<string, unknown>;
};
type Template = { Resources: Record<string, Resource> };

export type DeployedFunction = {
  feature: string;
  /** Folder with exactly the files that would be uploaded. */
  folder: string;
  /** `file.export` as Lambda calls it. */
  handler: string;
  environment: Record<string, string>;
};
export type Deployed = {
  functions: DeployedFunction[];
  /** Of all stacks that were asked for. */
  resources: Record<string, Resource>;
  /** What the template says of the table, as CreateTable asks it. */
  table: { KeySchema: unknown; AttributeDefinitions: unknown };
  remove: () => void;
};

/** The asset is stored under its hash, as `HASH.zip`. */
const assetHash = (resource: Resource): string =>
  String((resource.Properties.Code as { S3Key: string }).S3Key).replace(/\.zip$/, '');

/**
 * Synthesises the app as `npm run synth` does, in a folder of its own, and reads what would be deployed.
 * @param stacks whose functions are wanted; only these are bundled
 */
export function synthesise(stacks: readonly ('api' | 'delivery' | 'watch')[] = ['api']): Deployed {
  const stage = 'production';
  const bundled = stacks.map((name) => `Portal-${stage}-${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'portal-cdk-'));
  const run = spawnSync(process.execPath, [join(root, 'infra', 'app.ts')], {
    cwd: root,
    env: {
      ...process.env,
      CDK_OUTDIR: folder,
      CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': bundled }),
    },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`synth failed:\n${run.stdout}${run.stderr}`);
  const template = (name: string): Template =>
    JSON.parse(readFileSync(join(folder, `Portal-${stage}-${name}.template.json`), 'utf8'));

  const functions = stacks
    .flatMap((name) => Object.values(template(name).Resources))
    .filter((resource) => resource.Type === 'AWS::Lambda::Function')
    .map((resource): DeployedFunction => {
      const variables = (resource.Properties.Environment as { Variables: Record<string, unknown> })
        .Variables;
      const texts = Object.entries(variables).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return {
        feature: String(variables.POWERTOOLS_SERVICE_NAME),
        folder: join(folder, `asset.${assetHash(resource)}`),
        handler: String(resource.Properties.Handler),
        environment: Object.fromEntries(texts),
      };
    });
  const table = Object.values(template('data').Resources).find(
    (one) => one.Type === 'AWS::DynamoDB::GlobalTable',
  );
  if (!table) throw new Error('the data stack has no table');
  const { KeySchema, AttributeDefinitions } = table.Properties;
  return {
    functions,
    resources: Object.assign({}, ...stacks.map((name) => template(name).Resources)),
    table: { KeySchema, AttributeDefinitions },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
