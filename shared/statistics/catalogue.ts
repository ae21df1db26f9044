import type { Series } from './codec.ts';
import { PRINTED_SERIES } from './printed-series.ts';
import { rolloutTimeline } from './timelines/rollout-timeline.ts';
import { verificationsTimeline } from './timelines/verifications-timeline.ts';
import { viewingTimeline } from './timelines/viewing-timeline.ts';
import type { Topic } from './topics.ts';

/** Every series of 導入・利用状況: those joined over time first, then each printed table. */
export const ALL_SERIES: readonly Series[] = [
  rolloutTimeline,
  verificationsTimeline,
  viewingTimeline,
  ...PRINTED_SERIES,
];

const byId = new Map(ALL_SERIES.map((series) => [series.id, series]));

/** undefined when there is no such series. */
export const seriesById = (id: string): Series | undefined => byId.get(id);

export const seriesOfTopic = (topic: Topic): Series[] =>
  ALL_SERIES.filter((series) => series.topic === topic);
