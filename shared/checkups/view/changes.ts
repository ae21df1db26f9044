import type { Language } from '../../kernel/texts.ts';
import type { Change, Result } from '../codec.ts';
import { MEANINGS, type Meaning } from '../meanings.ts';
import { meaningName } from './names.ts';

const SEVERITY = { normal: 0, guidance: 1, referral: 2 } as const;

/** What counts of a meaning in a checkup. */
export const counted = (results: readonly Result[], meaning: Meaning): Result | undefined =>
  results.find((one) => one.meaning === meaning && !one.secondary);

/** Every meaning that both checkups have a value of, in the order of the screen. */
export function changesOf(
  before: readonly Result[],
  after: readonly Result[],
  language: Language,
): Change[] {
  return MEANINGS.flatMap((meaning) => {
    const [earlier, later] = [counted(before, meaning), counted(after, meaning)];
    if (!earlier || !later || earlier.absent || later.absent) return [];
    const side = ({ text, judgement }: Result) => ({ text, judgement });
    const direction = directionOf(earlier, later);
    const judgement = judgementOf(earlier, later);
    return [
      {
        meaning,
        name: meaningName(meaning, language),
        unit: later.unit,
        before: side(earlier),
        after: side(later),
        ...(direction ? { direction } : {}),
        ...(judgement ? { judgement } : {}),
      },
    ];
  });
}

function directionOf(before: Result, after: Result): Change['direction'] {
  if (before.bound || after.bound) return undefined;
  const [earlier, later] = [Number(before.value), Number(after.value)];
  if (earlier === later) return 'same';
  return later > earlier ? 'up' : 'down';
}

function judgementOf(before: Result, after: Result): Change['judgement'] {
  if (!before.judgement || !after.judgement) return undefined;
  const step = SEVERITY[after.judgement] - SEVERITY[before.judgement];
  if (step === 0) return 'same';
  return step > 0 ? 'worse' : 'better';
}
