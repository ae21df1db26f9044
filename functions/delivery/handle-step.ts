import * as v from 'valibot';
import { ObjectCreated, objectOf } from '../ingest/object-created.ts';
import type { DeliveryDeps } from './deps.ts';
import { type FinishedDelivery, finishDelivery } from './finish-delivery.ts';
import { importChunk } from './import-chunk.ts';
import { type PlannedDelivery, planDelivery } from './plan-delivery.ts';

/** What the state machine asks; infra/constructs/delivery-machine.ts. */
const Step = v.variant('step', [
  v.object({ step: v.literal('plan'), event: ObjectCreated }),
  v.object({ step: v.literal('chunk'), delivery: v.string(), chunk: v.number() }),
  v.object({ step: v.literal('finish'), delivery: v.string() }),
]);

export type Answer = PlannedDelivery | FinishedDelivery | { done: number };

/** One step of a large delivery. Each may be repeated at any time. */
export async function handleStep(deps: DeliveryDeps, asked: unknown): Promise<Answer> {
  const step = v.parse(Step, asked);
  if (step.step === 'plan') {
    return planDelivery(deps, objectOf(step.event), new Date(step.event.time));
  }
  if (step.step === 'finish') return finishDelivery(deps, step.delivery);
  await importChunk(deps, step.delivery, step.chunk);
  return { done: step.chunk };
}
