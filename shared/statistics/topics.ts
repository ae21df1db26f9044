/** The pages of 導入・利用状況, in reading order. Their texts are in texts.ts. */
export const TOPICS = [
  'rollout',
  'verification',
  'viewing',
  'registration',
  'use',
  'survey',
  'results',
  'claims',
  'fees',
  'awards',
] as const;
export type Topic = (typeof TOPICS)[number];
