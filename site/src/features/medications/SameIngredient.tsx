import type { SameIngredientPair } from '../../../../shared/medications/contract.ts';
import { dateText } from '../../i18n/date-text.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useMedicationTexts } from './medication-context.ts';

type Props = { pairs: readonly SameIngredientPair[] };

/** A question to take to the pharmacist, with the dates and places it is about; never advice. */
export function SameIngredient({ pairs }: Props) {
  const { language, texts } = useMedicationTexts();
  if (pairs.length === 0) return null;
  return (
    <section className="notice" data-type="warning" aria-labelledby="same">
      <h2 id="same">{texts.sameIngredient}</h2>
      {pairs.map(({ ingredientName, from, until, medications }) => (
        <div key={`${ingredientName}${from}${until}`}>
          <p>
            <Words
              text={fill(texts.sameIngredientQuestion, {
                ingredient: ingredientName,
                from: dateText(from, language),
                until: dateText(until, language),
              })}
            />
          </p>
          <ul className="ticks">
            {medications.map(({ dispensedOn, drugName, facilityName, prescribedBy }) => (
              <li key={`${dispensedOn}${facilityName}${prescribedBy}`}>
                <span>
                  {dateText(dispensedOn, language)}{' '}
                  <span lang="ja">
                    <Words text={drugName} />（{facilityName}
                    {prescribedBy !== facilityName && `、${prescribedBy}`}）
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
