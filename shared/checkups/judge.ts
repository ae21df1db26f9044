import type { IsoDate } from '../kernel/dates.ts';
import { type JudgementValue, judgementValueOn, type Threshold } from './judgement-values.ts';
import type { Meaning } from './meanings.ts';

/** In range, 保健指導判定値, 受診勧奨判定値. The portal's own reading of a number, never of the document's 判定. */
export type Judgement = 'normal' | 'guidance' | 'referral';

/** Made for 特定保健指導 of those from 40 to 74; 後期高齢者 are asked about frailty instead. */
const BODY_MEASURES: ReadonlySet<Meaning> = new Set(['bmi', 'waist', 'visceralFat']);
const LATE_ELDERLY_PROGRAM = '020';

export type Examined = { sex: '1' | '2'; examinedOn: IsoDate; program: string };

/** The values that a result of this meaning is held against, undefined when there are none. */
export const valuesFor = (
  meaning: Meaning,
  { sex, examinedOn, program }: Examined,
): JudgementValue | undefined =>
  program === LATE_ELDERLY_PROGRAM && BODY_MEASURES.has(meaning)
    ? undefined
    : judgementValueOn(meaning, sex, examinedOn);

export function judge(
  value: number,
  meaning: Meaning,
  examined: Examined,
): { judgement: Judgement; urgent: boolean } | undefined {
  const values = valuesFor(meaning, examined);
  if (!values) return undefined;
  const { guidance, referral, urgent } = values;
  if (reaches(value, referral)) return { judgement: 'referral', urgent: reaches(value, urgent) };
  return { judgement: reaches(value, guidance) ? 'guidance' : 'normal', urgent: false };
}

function reaches(value: number, threshold: Threshold | undefined): boolean {
  if (!threshold) return false;
  if (threshold.op === '>=') return value >= threshold.value;
  return threshold.op === '<' ? value < threshold.value : value <= threshold.value;
}
