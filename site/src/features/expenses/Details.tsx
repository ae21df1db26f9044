import type { ExpenseItem } from '../../../../shared/expenses/codec.ts';
import type { Step } from '../../../../shared/expenses/step.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { amountText, useExpenseTexts, useWords } from './expense-context.ts';
import type { ExpenseIslandTexts } from './island-texts.ts';

type Props = { item: ExpenseItem };

/** The four amounts of a row and how they came about (計算値), with the numbers put in. */
export function Details({ item }: Props) {
  const { texts, page } = useExpenseTexts();
  const { yen, list, bracketed } = useWords();
  const parts = (['insurer', 'otherPublic', 'patient'] as const).map(
    (name) => `${texts.columns[name]} ${yen(item[name])}`,
  );
  return (
    <details className="steps">
      <summary>
        {page.rows.steps}
        <span className="visually-hidden">
          <Words text={bracketed(item.facilityName)} />
        </span>
      </summary>
      <p>
        {texts.columns.total} {yen(item.total)}
        {bracketed(list(parts))}
      </p>
      <ol>
        {item.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are never reordered
          <li key={at}>{words(step, page.steps)}</li>
        ))}
      </ol>
    </details>
  );
}

function words(step: Step, texts: ExpenseIslandTexts['page']['steps']): string {
  const money = amountText;
  switch (step.step) {
    case 'assessed':
      return fill(texts.assessed, { from: money(step.from), to: money(step.to) });
    case 'points':
      return fill(texts.points, {
        points: money(step.points),
        price: String(step.yenPerPoint),
        yen: money(step.yen),
      });
    case 'meals':
      return fill(texts.meals, { yen: money(step.yen) });
    case 'total':
      return fill(texts.total, { yen: money(step.yen) });
    case 'share':
      return fill(step.basis === 'benefit' ? texts.shareBenefit : texts.shareType, {
        percent: step.percent,
        of: money(step.of),
        yen: money(step.yen),
      });
    case 'written':
      return fill(texts.written, { yen: money(step.yen) });
    case 'reduced':
      return fill(step.kind === '3' ? texts.deferred : texts.reduced, { yen: money(step.yen) });
    case 'uncovered':
      return fill(texts.uncovered, { points: money(step.points), yen: money(step.yen) });
    case 'public':
      return fill(texts.public, {
        number: step.number.slice(0, 2),
        points: money(step.points),
        yen: money(step.yen),
      });
    case 'meal-share':
      return fill(texts.mealShare, { yen: money(step.yen) });
    case 'paper':
      return texts.paper;
    case 'result':
      return fill(texts.result, {
        insurer: money(step.insurer),
        otherPublic: money(step.otherPublic),
        patient: money(step.patient),
      });
  }
}
