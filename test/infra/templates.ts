import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { portalStacks } from '../../infra/portal-stacks.ts';
import { cdkFlags, stages } from '../../infra/stages.ts';

const NAMES = ['copies', 'data', 'edge', 'api', 'delivery', 'site', 'watch'] as const;
export type StackName = (typeof NAMES)[number];

/** The templates of production, without bundling: what is deployed is in test/deployed. */
export function templates(): Record<StackName, Template> {
  const production = stages.find((stage) => stage.name === 'production');
  if (!production) throw new Error('no production stage');
  const app = new App({ context: { ...cdkFlags, 'aws:cdk:bundling-stacks': [] } });
  const made = portalStacks(app, production);
  const template = (name: StackName) => {
    const stack = made.find((one) => one.stackName.endsWith(`-${name}`));
    if (!stack) throw new Error(`no stack ${name}`);
    return Template.fromStack(stack);
  };
  return Object.fromEntries(NAMES.map((name) => [name, template(name)])) as Record<
    StackName,
    Template
  >;
}

export type Resource = { Type: string; Properties: Record<string, unknown> };

/** Every resource of a type in every stack, with the stack's name in front of its id. */
export const everywhere = (all: Record<StackName, Template>, type: string): [string, Resource][] =>
  Object.entries(all).flatMap(([stack, template]) =>
    Object.entries(template.findResources(type)).map(([id, resource]): [string, Resource] => [
      `${stack}/${id}`,
      resource as Resource,
    ]),
  );
