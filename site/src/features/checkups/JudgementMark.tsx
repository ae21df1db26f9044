import type { Result } from '../../../../shared/checkups/codec.ts';
import { useCheckupTexts } from './checkup-context.ts';

/** Circle, triangle, square: the same shapes stand in the charts. */
export const SHAPES = {
  normal: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z',
  guidance: 'M8 1.5 15 14.5H1z',
  referral: 'M2.5 2.5h11v11h-11z',
} as const;

type Props = { judgement: NonNullable<Result['judgement']>; urgent?: boolean | undefined };

/** 判定 by word, shape and colour together. */
export function JudgementMark({ judgement, urgent }: Props) {
  const { texts } = useCheckupTexts();
  return (
    <span className="judgement" data-judgement={judgement}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={SHAPES[judgement]} />
      </svg>
      {urgent ? texts.urgent : texts.judgements[judgement]}
    </span>
  );
}
