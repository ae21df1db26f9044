import type { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { SiteStack } from './stacks/site.ts';
import type { Stage } from './stages.ts';

/** The stacks of one stage, in the order in which they are deployed. */
export function portalStacks(scope: Construct, stage: Stage): readonly Stack[] {
  const env = { region: stage.region };
  const id = (name: string) => `Portal-${stage.name}-${name}`;
  const data = new DataStack(scope, id('data'), { env, stage });
  const origin = `https://${stage.domainName}`;
  const api = new ApiStack(scope, id('api'), { env, stage, data, origin });
  const site = new SiteStack(scope, id('site'), { env, stage, data, api });
  return [data, api, site];
}
