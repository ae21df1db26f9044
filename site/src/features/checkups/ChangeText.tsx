import type { Change } from '../../../../shared/checkups/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useCheckupTexts } from './checkup-context.ts';

type Props = { change: Change };

/** What changed since the checkup before: the step in its unit, and whether the judgement did. */
export function ChangeText({ change }: Props) {
  const { page, texts } = useCheckupTexts();
  const { before, judgement } = change;
  return (
    <p className="change">
      <span>
        <Words text={fill(page.before, { text: `${before.text} ${change.unit}`.trim() })} />
      </span>{' '}
      <span>
        <Words text={stepText(change, page)} />
      </span>
      {(judgement === 'better' || judgement === 'worse') && (
        <strong data-change={judgement}>
          {page[judgement]}
          {before.judgement &&
            ` (${fill(page.before, { text: texts.judgements[before.judgement] })})`}
        </strong>
      )}
    </p>
  );
}

/** Only numbers have a step; its decimals are those of the values. */
export function stepText(
  { before, after, direction, unit }: Change,
  page: ReturnType<typeof useCheckupTexts>['page'],
): string {
  if (direction === undefined) return '';
  if (direction === 'same') return page.same;
  const step = Math.abs(Number(after.text) - Number(before.text));
  if (!Number.isFinite(step)) return '';
  const decimals = after.text.split('.')[1]?.length ?? 0;
  return fill(page[direction], { by: `${step.toFixed(decimals)} ${unit}`.trim() });
}
