import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import { portalStacks } from '../../infra/portal-stacks.ts';
import { cdkFlags, stages } from '../../infra/stages.ts';
import type { Resource } from '../support/deployed.ts';

type State = { Resource?: string; ItemProcessor?: Definition; Retry?: object[] };
type Definition = { StartAt: string; States: Record<string, State> };

/** The definition as CloudFormation deploys it, every reference filled with an address that looks like one. */
export function deployedDefinition(): Definition {
  const stage = stages.find(({ name }) => name === 'production');
  if (!stage) throw new Error('no production stage');
  const app = new App({ context: { ...cdkFlags, 'aws:cdk:bundling-stacks': [] } });
  const stack = portalStacks(app, stage).find(({ stackName }) => stackName.endsWith('-delivery'));
  if (!stack) throw new Error('no delivery stack');
  return definitionIn(Template.fromStack(stack).toJSON().Resources);
}

export function definitionIn(resources: Record<string, Resource>): Definition {
  const machine = Object.values(resources).find(
    ({ Type }) => Type === 'AWS::StepFunctions::StateMachine',
  );
  const string = machine?.Properties.DefinitionString as { 'Fn::Join': [string, unknown[]] };
  const text = string['Fn::Join'];
  const filled = text[1].map((part) => (typeof part === 'string' ? part : addressOf(part)));
  return JSON.parse(filled.join(text[0]));
}

function addressOf(reference: unknown): string {
  const said = JSON.stringify(reference);
  if (said.includes('AWS::Partition')) return 'aws';
  if (/Queue|Failed/.test(said)) return 'https://sqs.ap-northeast-1.amazonaws.com/1/failed';
  return 'arn:aws:lambda:ap-northeast-1:123456789012:function:delivery:live';
}

export type SetAside = { rerun: unknown; chunk?: number; error: string };
export type Run = {
  /** What the last state gave, or the name of the error that ended the execution. */
  ended: 'succeeded' | string;
  setAside: SetAside[];
};

/**
 * Runs the deployed definition in an engine on this machine: tasks call `worker` as Lambda would, messages to
 * the queue are collected, waits before retries are short. The engine runs a distributed map's items in its
 * own process; that each is an execution of its own on AWS does not change what the states do.
 */
export async function runMachine(
  definition: Definition,
  input: unknown,
  worker: (payload: unknown) => Promise<unknown>,
): Promise<Run> {
  const setAside: SetAside[] = [];
  const call = async (payload: unknown) => JSON.parse(JSON.stringify(await worker(payload)));
  const keep = async (parameters: { MessageBody: SetAside }) => {
    setAside.push(parameters.MessageBody);
    return {};
  };
  const names = ['Plan', 'Import chunk', 'Finish'];
  const machine = new StateMachine(definition as never);
  const { result } = machine.run(input as never, {
    overrides: {
      taskResourceLocalHandlers: {
        ...Object.fromEntries(names.map((name) => [name, call])),
        'Set chunk aside': keep,
        'Set delivery aside': keep,
      } as never,
      retryIntervalOverrides: Object.fromEntries(names.map((name) => [name, 2])),
    },
  });
  try {
    await result;
    return { ended: 'succeeded', setAside };
  } catch (error) {
    if (!(error instanceof ExecutionError)) throw error;
    const cause = error.cause as Error | undefined;
    return { ended: cause?.name ?? error.message, setAside };
  }
}
