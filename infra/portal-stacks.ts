import type { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiStack } from './stacks/api.ts';
import { CopiesStack } from './stacks/copies.ts';
import { DataStack } from './stacks/data.ts';
import { DeliveryStack } from './stacks/delivery.ts';
import { EdgeStack } from './stacks/edge.ts';
import { SiteStack } from './stacks/site.ts';
import { WatchStack } from './stacks/watch.ts';
import type { Stage } from './stages.ts';

/** The stacks of one stage, in the order in which they are deployed. */
export function portalStacks(scope: Construct, stage: Stage): readonly Stack[] {
  const env = { region: stage.region };
  const id = (name: string) => `Portal-${stage.name}-${name}`;
  const copies = stage.secondRegion
    ? [new CopiesStack(scope, id('copies'), { env: { region: stage.secondRegion }, stage })]
    : [];
  const data = new DataStack(scope, id('data'), { env, stage });
  for (const one of copies) data.addStackDependency(one);
  const edge = new EdgeStack(scope, id('edge'), {
    env: { region: 'us-east-1' }, // where CloudFront looks for firewalls
    crossRegionReferences: true,
    stage,
  });
  edge.addStackDependency(data); // has the boundary of all roles
  const origin = `https://${stage.domainName}`;
  const api = new ApiStack(scope, id('api'), { env, stage, data, origin });
  const delivery = new DeliveryStack(scope, id('delivery'), { env, stage, data });
  const site = new SiteStack(scope, id('site'), {
    env,
    crossRegionReferences: true,
    stage,
    data,
    api,
    edge,
  });
  const watch = new WatchStack(scope, id('watch'), { env, stage, data, api, delivery });
  return [...copies, data, edge, api, delivery, site, watch];
}
