import { rmSync } from 'node:fs';
import { App, Tags } from 'aws-cdk-lib';
import { addChecks } from './checks.ts';
import { portalStacks } from './portal-stacks.ts';
import { cdkFlags, repositoryRoot, stages } from './stages.ts';

const outdir = `${repositoryRoot}cdk.out`;
// `npm run synth` starts from nothing; the CDK command line names its own folder.
if (!process.env.CDK_OUTDIR) rmSync(outdir, { recursive: true, force: true });
const app = new App({
  outdir: process.env.CDK_OUTDIR ?? outdir,
  analyticsReporting: false,
  context: cdkFlags,
});
addChecks(app);
for (const stage of stages) {
  for (const stack of portalStacks(app, stage)) Tags.of(stack).add('portal-stage', stage.name);
}
app.synth();
