import type { Treatment } from '../../../../shared/treatments/treatment.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useTreatmentTexts } from './treatment-context.ts';

type Props = { treatment: Treatment };

/** One procedure: what it is for, its name, how often. Names are Japanese on English pages too. */
export function Procedure({ treatment }: Props) {
  const { texts } = useTreatmentTexts();
  const { category, name, fullName, surgery, count, amount, addition } = treatment;
  return (
    <div className="procedure" data-surgery={surgery || undefined}>
      <p className="category">
        {surgery ? <strong className="chip">{texts.surgery}</strong> : texts.categories[category]}
      </p>
      <div>
        <p className="name" lang="ja">
          <Words text={name} />
        </p>
        {fullName && (
          <p className="quiet" lang="ja">
            <Words text={fullName} />
          </p>
        )}
        {addition && <p className="quiet plain">{texts.additions[addition]}</p>}
      </div>
      <p className="count">
        {fill(texts.times, { count: String(count) })}
        {amount && (
          <span className="quiet">
            {' '}
            <Words
              text={fill(texts.amount, { amount: String(amount.amount), unit: amount.unit })}
            />
          </span>
        )}
      </p>
    </div>
  );
}
