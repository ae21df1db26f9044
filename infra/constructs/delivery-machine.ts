import { type CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Fail,
  JitterType,
  JsonPath,
  LogLevel,
  ProcessorMode,
  ProcessorType,
  type RetryProps,
  StateMachine,
  StateMachineType,
  Succeed,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';

export type DeliveryMachineProps = {
  /** Plans, imports one chunk, or finishes, as `step` says. */
  worker: IFunction;
  failed: IQueue;
  /** Chunks at a time. */
  workers: number;
  logKey: IKey;
  logRetentionDays: RetentionDays;
  keepLogs: boolean;
};

/** The table or a service takes no more: wait longer each time, not all at the same moment. */
const WHEN_BUSY: RetryProps = {
  errors: ['TableBusy', 'Lambda.TooManyRequestsException', 'Lambda.ServiceException'],
  interval: Duration.seconds(5),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 12,
  jitterStrategy: JitterType.FULL,
};
/** Killed, out of time, or a fault that another try may not meet. */
const WHEN_FAILED: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(10),
  backoffRate: 3,
  maxAttempts: 2,
  jitterStrategy: JitterType.FULL,
};

/**
 * A large delivery: plan the chunks, import them side by side, say whether all are in. A chunk that fails for
 * good waits in the queue and does not stop the others; running the same input again does only what is left.
 */
export class DeliveryMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: DeliveryMachineProps) {
    super(scope, id);
    const { worker, failed, workers, logKey, logRetentionDays, keepLogs } = props;
    const step = (name: string, payload: Record<string, unknown>, resultPath?: string) => {
      const task = new LambdaInvoke(this, name, {
        lambdaFunction: worker,
        payload: TaskInput.fromObject(payload),
        payloadResponseOnly: true,
        ...(resultPath ? { resultPath } : {}),
        retryOnServiceExceptions: false,
      });
      task.addRetry(WHEN_BUSY);
      task.addRetry(WHEN_FAILED);
      return task;
    };
    const setAside = (name: string) =>
      new SqsSendMessage(this, name, {
        queue: failed,
        messageBody: TaskInput.fromObject({
          rerun: { event: JsonPath.objectAt('$.event') },
          ...(name === 'Set chunk aside' ? { chunk: JsonPath.numberAt('$.chunk') } : {}),
          error: JsonPath.stringAt('$.failure.Error'),
        }),
        resultPath: JsonPath.DISCARD,
      });

    const plan = step('Plan', { step: 'plan', event: JsonPath.objectAt('$.event') }, '$.plan');
    const chunk = step('Import chunk', {
      step: 'chunk',
      delivery: JsonPath.stringAt('$.delivery'),
      chunk: JsonPath.numberAt('$.chunk'),
    });
    chunk.addCatch(setAside('Set chunk aside'), { resultPath: '$.failure' });
    const chunks = new DistributedMap(this, 'Chunks', {
      itemsPath: '$.plan.chunks',
      itemSelector: {
        delivery: JsonPath.stringAt('$.plan.delivery'),
        event: JsonPath.objectAt('$.event'),
        chunk: JsonPath.numberAt('$$.Map.Item.Value'),
      },
      maxConcurrency: workers,
      toleratedFailurePercentage: 100,
      mapExecutionType: StateMachineType.STANDARD,
      resultPath: JsonPath.DISCARD,
    });
    chunks.itemProcessor(chunk, {
      mode: ProcessorMode.DISTRIBUTED,
      executionType: ProcessorType.STANDARD,
    });
    const finish = step('Finish', {
      step: 'finish',
      delivery: JsonPath.stringAt('$.plan.delivery'),
    });
    const incomplete = new Fail(this, 'Incomplete', {
      error: 'DeliveryIncomplete',
      cause: 'Chunks are left: see the queue, then run the same input again.',
    });
    const whole = setAside('Set delivery aside').next(
      new Fail(this, 'Not planned', { error: 'DeliveryNotPlanned' }),
    );
    plan.addCatch(whole, { resultPath: '$.failure' });
    const definition = plan
      .next(chunks)
      .next(finish)
      .next(
        new Choice(this, 'All in?')
          .when(Condition.booleanEquals('$.complete', true), new Succeed(this, 'Imported'))
          .otherwise(incomplete),
      );

    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromChainable(definition),
      timeout: Duration.hours(23),
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false, // names of delivered files stay out of the logs
        destination: new LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${scope.node.id}-${this.node.addr.slice(-8)}`,
          retention: logRetentionDays,
          encryptionKey: logKey,
          removalPolicy: keepLogs ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        }),
      },
    });
    const runs = `arn:<AWS::Partition>:states:${Stack.of(this).region}:<AWS::AccountId>:execution:{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"${this.#logicalId()}"}]}]}`;
    for (const [found, reason] of [
      ['Resource::*', 'X-Ray and delivery of logs know no resources.'],
      ['Action::kms:GenerateDataKey*', 'The data key calls of the one key of the queue.'],
      [`Resource::${runs}:*`, 'The machine starts its own children: a distributed map needs it.'],
      [`Resource::${runs}/*:*`, 'The machine starts its own children: a distributed map needs it.'],
    ] as const)
      Validations.of(this.machine).acknowledge({ id: `AwsSolutions-IAM5[${found}]`, reason });
  }

  #logicalId(): string {
    return Stack.of(this).getLogicalId(this.machine.node.defaultChild as CfnElement);
  }
}
